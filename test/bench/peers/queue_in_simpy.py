"""Customers a second that SimPy takes through a queue with ten servers at 80 %: one process a customer, as its guide has it."""
import json
import random
import sys
import time

import simpy

CUSTOMERS = int(sys.argv[1])


def customer(environment, servers, generator):
    with servers.request() as request:
        yield request
        yield environment.timeout(generator.expovariate(1 / 8))


def source(environment, servers, generator):
    for _ in range(CUSTOMERS):
        yield environment.timeout(generator.expovariate(1))
        environment.process(customer(environment, servers, generator))


environment = simpy.Environment()
generator = random.Random(1)
begin = time.process_time()
environment.process(source(environment, simpy.Resource(environment, capacity=10), generator))
environment.run()
print(json.dumps({"customersPerSecond": CUSTOMERS / (time.process_time() - begin), "version": simpy.__version__}))
