/** Three parts parsing, one part rendering. */
public class Shop {
    static volatile long sink;

    static void work(long milliseconds) {
        long end = System.nanoTime() + milliseconds * 1_000_000;
        while (System.nanoTime() < end) for (int i = 0; i < 1000; i++) sink += i;
    }

    static void parse() {
        work(600);
    }

    static void render() {
        work(200);
    }

    public static void main(String[] args) throws Exception {
        Thread.currentThread().setName("main thread");
        for (int i = 0; i < 2; i++) {
            parse();
            render();
        }
    }
}
