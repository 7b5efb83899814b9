// Three parts parsing, one part rendering, in processor time; a thread whose name has a blank.
#include <pthread.h>
#include <sys/prctl.h>
#include <time.h>
volatile double sink;
__attribute__((noinline)) void work(double seconds) {
  struct timespec start, now;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &start);
  do {
    for (int i = 0; i < 1000; i++) sink += i * 1.5;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  } while ((now.tv_sec - start.tv_sec) + (now.tv_nsec - start.tv_nsec) / 1e9 < seconds);
}
__attribute__((noinline)) void parse(double seconds) { work(seconds); sink += 1; }
__attribute__((noinline)) void render(double seconds) { work(seconds); sink += 2; }
void *run(void *unused) {
  prctl(PR_SET_NAME, "pool worker-1");
  parse(0.1);
  sink += 3;
  return unused;
}
int main() {
  pthread_t thread;
  pthread_create(&thread, 0, run, 0);
  parse(0.3);
  render(0.1);
  pthread_join(thread, 0);
  return 0;
}
