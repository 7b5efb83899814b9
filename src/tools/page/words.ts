/** The words of the page on which a dump or a profile is read without the talk. */
export const words = {
  title: 'What is it doing?',
  choose: 'Choose files',
  orDrop: 'or drop them anywhere here, or paste text.',
  promise: 'They are read in this browser and go nowhere; the page works without a network, too.',
  looking: 'Looking what it is …',
  nothing: 'There was no file in that, and no text.',
  unreadable: (name: string) =>
    `${name} cannot be opened: it is a folder, or changed or went meanwhile. Choose the file itself, once more.`,
  pasted: 'your text',
  dumps: 'Thread dumps',
  dumpForms:
    'jstack, jcmd and kill −3 of any JVM, also as JSON, from Jenkins, Dropwizard, Spring’s Actuator, IntelliJ or a log; JRockit and Android; py-spy dump, faulthandler and asyncio’s tasks of Python; Go’s goroutines; Node’s diagnostic report. Several together make a series.',
  profiles: 'Profiles',
  profileForms:
    'Collapsed stacks, V8’s .cpuprofile, traces of Chrome’s DevTools, speedscope’s JSON, pprof, perf script, the Firefox Profiler’s JSON, flame graphs as SVG or HTML, Chrome’s sampled heap profile, stackprof. Packed ones are unpacked, from a zip too. Of others the form is named, with what helps.',
};
