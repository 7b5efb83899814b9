// Three parts parsing, one part rendering; what is kept is a megabyte, a kilobyte at a time.
package main

import (
	"os"
	"runtime"
	"runtime/pprof"
	"time"
)

var sink int
var kept [][]byte

//go:noinline
func work(d time.Duration) {
	for end := time.Now().Add(d); time.Now().Before(end); {
		for i := 0; i < 20000; i++ {
			sink += i * i
		}
	}
}

//go:noinline
func parse() { work(600 * time.Millisecond) }

//go:noinline
func render() { work(200 * time.Millisecond) }

//go:noinline
func keep() {
	for i := 0; i < 1000; i++ {
		kept = append(kept, make([]byte, 1024))
	}
}

func main() {
	runtime.MemProfileRate = 1
	cpu, _ := os.Create(os.Args[1])
	pprof.StartCPUProfile(cpu)
	parse()
	render()
	pprof.StopCPUProfile()
	cpu.Close()
	keep()
	heap, _ := os.Create(os.Args[2])
	pprof.WriteHeapProfile(heap)
	heap.Close()
}
