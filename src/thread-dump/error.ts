// The one error that this library throws: the input is no thread dump, said in one line that can be shown as it is.

export class ThreadDumpError extends Error {
  override readonly name = 'ThreadDumpError';
}
