import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/** One that computes in a small circle, one that waits for a monitor for good, one that is elsewhere at each look, a pool without work. */
public class Series {
    static final Object LEDGER = new Object();

    static void spin() {
        long sum = 0;
        while (true) sum += Long.numberOfTrailingZeros(sum | 1L << 40);
    }

    static void hold() {
        synchronized (LEDGER) {
            LockSupport.park();
        }
    }

    static void sell() {
        synchronized (LEDGER) {
            System.out.println();
        }
    }

    static void here() {
        LockSupport.parkNanos(2_000_000_000L);
    }

    static void there() {
        LockSupport.parkNanos(2_000_000_000L);
    }

    static void walk() {
        while (true) {
            here();
            there();
        }
    }

    public static void main(String[] none) throws Exception {
        new Thread(Series::hold, "holder").start();
        Thread.sleep(200);
        new Thread(Series::sell, "seller").start();
        new Thread(Series::spin, "spinner").start();
        new Thread(Series::walk, "walker").start();
        Executors.newFixedThreadPool(2).invokeAll(java.util.List.of(() -> 1, () -> 2));
    }
}
