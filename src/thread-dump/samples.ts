// Dumps for the tests: those in fixtures/, made with the Java programs beside them, and small ones written by hand for
// JDKs that print other forms.
import { readFileSync } from 'node:fs';

export const hotSpotFixtures = [
  'busy-kill-3.txt',
  'busy-l-e.txt',
  'crowd-of-200.txt',
  'deadlock-of-locks-l.txt',
  'deadlock-of-locks.txt',
  'deadlock-of-two.txt',
  'deadlocks-of-three-and-two-e.txt',
  'virtual-jdk25.txt',
];

export const fileFixtures = ['virtual-jdk25-dump-to-file.json', 'virtual-jdk25-dump-to-file.txt'];

export function fixture(name: string): string {
  return readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8');
}

/** JDK 6: no thread ids, no class of priority, tabs or spaces; the owner prints from compiled code. */
export const jdk6 = `2009-03-01 08:00:00
Full thread dump Java HotSpot(TM) Client VM (11.3-b02 mixed mode, sharing):

"Worker-2" daemon prio=6 tid=0x0b2c9400 nid=0x1a4 waiting for monitor entry [0x0bcff000..0x0bcffb14]
   java.lang.Thread.State: BLOCKED (on object monitor)
	at shop.Cart.total(Cart.java:31)
	- waiting to lock <0x03ac1b40> (a shop.Cart)
	at java.lang.Thread.run(Thread.java:619)

"Worker-1" daemon prio=6 tid=0x0b2c8000 nid=0x1a0 runnable [0x0bc6f000..0x0bc6fc94]
   java.lang.Thread.State: RUNNABLE
	at shop.Cart.add(Cart.java:17)
	- locked <0x03ac1b40> (a shop.Cart)
	at java.lang.Thread.run(Thread.java:619)

"Given back" prio=6 tid=0x0b2c7000 nid=0x19c waiting for monitor entry [0x0bc1f000..0x0bc1fd14]
   java.lang.Thread.State: BLOCKED (on object monitor)
	at java.lang.Object.wait(Native Method)
	- waiting on <0x03ac1b40> (a shop.Cart)
	at java.lang.Object.wait(Object.java:485)
	at shop.Cart.refill(Cart.java:44)
	- locked <0x03ac1b40> (a shop.Cart)

"VM Thread" prio=10 tid=0x0ad68c00 nid=0x184 runnable

"VM Periodic Task Thread" prio=10 tid=0x0ad81400 nid=0x194 waiting on condition

JNI global references: 712

`;

/** JDK 21 wrote no states; the name of a virtual thread is mostly empty. */
export const jdk21File = `4711
2024-02-29T12:00:00.123456789Z
21.0.2+13-LTS

#1 "main"
      java.base/java.lang.Thread.sleep0(Native Method)
      java.base/java.lang.Thread.sleep(Thread.java:509)
      shop.Main.main(Main.java:12)

#11 "Signal Dispatcher"

#24 "a "quoted"
name" virtual
      java.base/java.lang.VirtualThread.park(VirtualThread.java:582)
      shop.Main.lambda$main$0(Main.java:9)
      java.base/java.lang.VirtualThread.run(VirtualThread.java:309)

#25 "" virtual
      java.base/java.lang.VirtualThread.park(VirtualThread.java:582)
      shop.Main.lambda$main$0(Main.java:9)
      java.base/java.lang.VirtualThread.run(VirtualThread.java:309)

`;

export const jdk21Json = `{
  "threadDump": {
    "processId": "4711",
    "time": "2024-02-29T12:00:00.123456789Z",
    "runtimeVersion": "21.0.2+13-LTS",
    "threadContainers": [
      {
        "container": "<root>",
        "parent": null,
        "owner": null,
        "threads": [
         {
           "tid": "1",
           "name": "main",
           "stack": [
              "java.base\\/java.lang.Thread.sleep0(Native Method)",
              "shop.Main.main(Main.java:12)"
           ]
         },
         {
           "tid": "11",
           "name": "Signal \\"Dispatcher\\"",
           "stack": [
           ]
         }
        ],
        "threadCount": "2"
      },
      {
        "container": "java.util.concurrent.ThreadPerTaskExecutor@1b2c3d",
        "parent": "<root>",
        "owner": null,
        "threads": [
         {
           "tid": "24",
           "name": "",
           "stack": [
              "java.base\\/java.lang.VirtualThread.park(VirtualThread.java:582)",
              "java.base\\/java.lang.VirtualThread.run(VirtualThread.java:309)"
           ]
         }
        ],
        "threadCount": "1"
      }
    ]
  }
}
`;
