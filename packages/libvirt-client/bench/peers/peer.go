// The measures, run with digitalocean/go-libvirt: peer SOCKET MEASURE COUNT. Prints one line of JSON.
package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"sort"
	"strconv"
	"sync"
	"sync/atomic"
	"syscall"
	"time"

	"github.com/digitalocean/go-libvirt"
	"github.com/digitalocean/go-libvirt/socket/dialers"
)

const volumeBytes = 1 << 30

type sample struct {
	Seconds    float64 `json:"seconds"`
	CPUSeconds float64 `json:"cpuSeconds"`
	PeakKiB    int64   `json:"peakKiB"`
}

var (
	path  = os.Args[1]
	count int
)

func check(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func open(uri libvirt.ConnectURI) *libvirt.Libvirt {
	l := libvirt.NewWithDialer(dialers.NewLocal(dialers.WithSocket(path)))
	check(l.ConnectToURI(uri))
	return l
}

func cpu() float64 {
	var usage syscall.Rusage
	check(syscall.Getrusage(syscall.RUSAGE_SELF, &usage))
	seconds := func(t syscall.Timeval) float64 { return float64(t.Sec) + float64(t.Usec)/1e6 }
	return seconds(usage.Utime) + seconds(usage.Stime)
}

func timed(task func()) sample {
	used, start := cpu(), time.Now()
	task()
	return sample{Seconds: time.Since(start).Seconds(), CPUSeconds: cpu() - used}
}

func inLanes(lanes, tasks int, run func(int)) {
	var next int64 = -1
	var group sync.WaitGroup
	for lane := 0; lane < lanes; lane++ {
		group.Add(1)
		go func() {
			defer group.Done()
			for task := int(atomic.AddInt64(&next, 1)); task < tasks; task = int(atomic.AddInt64(&next, 1)) {
				run(task)
			}
		}()
	}
	group.Wait()
}

func calls(lanes int) sample {
	l := open(libvirt.TestDefault)
	call := func(int) {
		_, err := l.ConnectGetLibVersion()
		check(err)
	}
	inLanes(lanes, 1000, call)
	return timed(func() { inLanes(lanes, count, call) })
}

func domains(l *libvirt.Libvirt) []libvirt.Domain {
	found, _, err := l.ConnectListAllDomains(1, 0)
	check(err)
	if len(found) < 1000 {
		panic("domains are missing")
	}
	return found
}

func list() sample {
	l := open(libvirt.TestDefault)
	domains(l)
	return timed(func() {
		for round := 0; round < count; round++ {
			domains(l)
		}
	})
}

func xml() sample {
	l := open(libvirt.TestDefault)
	found := domains(l)
	dump := func() {
		inLanes(5, len(found), func(task int) {
			_, err := l.DomainGetXMLDesc(found[task], 0)
			check(err)
		})
	}
	dump()
	return timed(func() {
		for round := 0; round < count; round++ {
			dump()
		}
	})
}

func volume(l *libvirt.Libvirt) libvirt.StorageVol {
	pool, err := l.StoragePoolLookupByName("bench")
	check(err)
	vol, err := l.StorageVolLookupByName(pool, "data")
	check(err)
	return vol
}

type counter struct{ bytes int64 }

func (c *counter) Write(data []byte) (int, error) {
	c.bytes += int64(len(data))
	return len(data), nil
}

func download() sample {
	l := open(libvirt.QEMUSession)
	vol := volume(l)
	sink := &counter{}
	result := timed(func() { check(l.StorageVolDownload(vol, sink, 0, 0, 0)) })
	if sink.bytes != volumeBytes {
		panic("bytes are missing")
	}
	return result
}

type letters struct{ chunk []byte }

func (source letters) Read(into []byte) (int, error) {
	return copy(into, source.chunk), nil
}

func upload() sample {
	l := open(libvirt.QEMUSession)
	vol := volume(l)
	chunk := make([]byte, 4<<20)
	for at := range chunk {
		chunk[at] = 0x5a
	}
	source := io.LimitReader(letters{chunk}, volumeBytes)
	return timed(func() { check(l.StorageVolUpload(vol, source, 0, 0, 0)) })
}

func connect() sample {
	var total sample
	times := make([]float64, count)
	for round := 0; round < count; round++ {
		var l *libvirt.Libvirt
		one := timed(func() { l = open(libvirt.TestDefault) })
		times[round] = one.Seconds
		total.CPUSeconds += one.CPUSeconds
		check(l.Disconnect())
	}
	sort.Float64s(times)
	total.Seconds = times[count/2]
	return total
}

func main() {
	var err error
	count, err = strconv.Atoi(os.Args[3])
	check(err)
	measures := map[string]func() sample{
		"calls1":   func() sample { return calls(1) },
		"calls5":   func() sample { return calls(5) },
		"list":     list,
		"xml":      xml,
		"download": download,
		"upload":   upload,
		"connect":  connect,
	}
	result := measures[os.Args[2]]()
	var usage syscall.Rusage
	check(syscall.Getrusage(syscall.RUSAGE_SELF, &usage))
	result.PeakKiB = usage.Maxrss
	check(json.NewEncoder(os.Stdout).Encode(result))
}
