"""A shop of threads: two that wait for a lock, one that holds it and sleeps, one that computes, workers idle in a queue."""
import faulthandler
import queue
import signal
import sys
import threading
import time

faulthandler.register(signal.SIGUSR1, all_threads=True)
ledger = threading.Lock()
orders = queue.Queue()


def hold():
    with ledger:
        time.sleep(600)


def sell():
    with ledger:
        pass


def worker():
    while True:
        orders.get()


def compute():
    while True:
        sum(range(1000))


def start(target, name):
    threading.Thread(target=target, name=name, daemon=True).start()


start(hold, "holder")
time.sleep(0.2)
start(sell, "seller-1")
start(sell, "seller-2")
for number in range(3):
    start(worker, f"worker-{number}")
start(compute, 'the "hot" one')
if len(sys.argv) > 1:
    faulthandler.dump_traceback_later(float(sys.argv[1]), repeat=True)
time.sleep(600)
