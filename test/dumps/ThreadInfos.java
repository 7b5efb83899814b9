import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.util.concurrent.locks.ReentrantLock;
import java.util.zip.GZIPInputStream;

/** A holder of a monitor and of a lock, those who want them, one that computes and one in wait(), as a library prints them. */
public class ThreadInfos {
    static final Object LEDGER = new Object();
    static final ReentrantLock TILL = new ReentrantLock();

    static void start(String name, Runnable body) {
        Thread thread = new Thread(body, name);
        thread.setDaemon(true);
        thread.start();
    }

    static void sleep(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException gone) {
            throw new RuntimeException(gone);
        }
    }

    static void sell() {
        synchronized (LEDGER) {
            System.out.println();
        }
    }

    static void await() {
        Object signal = new Object();
        synchronized (signal) {
            try {
                signal.wait();
            } catch (InterruptedException gone) {
                throw new RuntimeException(gone);
            }
        }
    }

    static void compute() {
        double sum = 0;
        while (true) sum += Math.sqrt(sum + 1);
    }

    public static void main(String[] asked) throws Exception {
        start("holder", () -> {
            synchronized (LEDGER) {
                TILL.lock();
                sleep(100_000);
            }
        });
        sleep(200);
        start("seller-1", ThreadInfos::sell);
        start("seller-2", ThreadInfos::sell);
        start("teller", TILL::lock);
        start("the \"hot\" one", ThreadInfos::compute);
        start("in wait", ThreadInfos::await);
        sleep(500);
        switch (asked[0]) {
            case "dropwizard" ->
                new com.codahale.metrics.jvm.ThreadDump(ManagementFactory.getThreadMXBean()).dump(System.out);
            case "hadoop" -> org.apache.hadoop.util.ReflectionUtils.printThreadInfo(System.out, "jsp requested");
            case "geode" -> {
                byte[] packed = org.apache.geode.logging.internal.OSProcess.zipStacks();
                System.out.write(new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes());
            }
            default -> throw new IllegalArgumentException(asked[0]);
        }
        System.out.flush();
        System.exit(0);
    }
}
