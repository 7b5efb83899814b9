/** What follows the name in a header, whoever wrote it. */
export const afterName = '(?:#\\d|\\(|prio=|os_prio=|daemon|tid=|nid=|[iI]d=|cpu=|- Thread|virtual)';

/** How stacks of other runtimes than the JVM begin, so that nothing else does. */
export const otherBeginning =
  '(?:SIGQUIT: quit|goroutine \\d+ (?:gp=\\S+ )?(?:m=\\S+ )?(?:mp=\\S+ )?\\[|goroutine profile: total |(?:Current t|T)hread 0x[0-9a-f]+[^\\n]*\\(most recent|Thread \\S+ ?\\((?:active|idle)|Process Thread Dump: )';

/** A header as its runtime wrote it: where there is one, strange quotes elsewhere are part of names. */
export const plainHeader = new RegExp(`^[ \\t]*"[^"\\n]+" ${afterName}`, 'm');
