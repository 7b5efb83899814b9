// A shop of goroutines: two wait for a mutex that one holds while it sleeps, three wait on a channel, one computes.
package main

import (
	"fmt"
	"os"
	"os/signal"
	"runtime"
	"runtime/pprof"
	"sync"
	"syscall"
	"time"
)

var ledger sync.Mutex

func hold() {
	ledger.Lock()
	time.Sleep(time.Hour)
}

func sell() {
	ledger.Lock()
	defer ledger.Unlock()
}

func worker(orders chan int) {
	for range orders {
	}
}

func compute() {
	for i := 0; ; i++ {
		if i%1000 == 0 {
			runtime.Gosched()
		}
	}
}

type shop struct{ orders chan int }

func (s *shop) open() {
	go hold()
	time.Sleep(100 * time.Millisecond)
	go sell()
	go sell()
	for i := 0; i < 3; i++ {
		go worker(s.orders)
	}
	go compute()
}

func main() {
	s := &shop{orders: make(chan int)}
	s.open()
	runtime.GC()
	asked := make(chan os.Signal, 1)
	signal.Notify(asked, syscall.SIGUSR1)
	fmt.Fprintln(os.Stderr, "open")
	for range asked {
		for _, debug := range []int{1, 2} {
			file, _ := os.Create(fmt.Sprintf("goroutines-debug-%d.txt", debug))
			pprof.Lookup("goroutine").WriteTo(file, debug)
			file.Close()
		}
	}
}
