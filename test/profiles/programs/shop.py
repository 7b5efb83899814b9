# Three parts parsing, one part rendering; a second thread that only parses.
import threading
import time


def work(seconds):
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        sum(range(200))


def parse(seconds):
    work(seconds)


def render(seconds):
    work(seconds)


def main():
    worker = threading.Thread(target=parse, args=(0.5,), name="worker")
    worker.start()
    parse(1.5)
    render(0.5)
    worker.join()


main()
