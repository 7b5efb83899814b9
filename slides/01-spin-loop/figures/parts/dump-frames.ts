/**
 * Stacks of the shop's threads as a JVM of 2016 would print them, innermost frame first. The frames of the JDK, of
 * Clojure and of the libraries are shaped like the real ones; the shop's own are invented.
 */

/** What every thread of a pool stands on. */
const POOL_RUN = [
  'java.util.concurrent.ThreadPoolExecutor.runWorker(ThreadPoolExecutor.java:1142)',
  'java.util.concurrent.ThreadPoolExecutor$Worker.run(ThreadPoolExecutor.java:617)',
  'java.lang.Thread.run(Thread.java:745)',
];

const PARK = [
  'sun.misc.Unsafe.park(Native Method)',
  'java.util.concurrent.locks.LockSupport.park(LockSupport.java:175)',
];

export const CONDITION = 'java.util.concurrent.locks.AbstractQueuedSynchronizer$ConditionObject';
export const LATCH = 'java.util.concurrent.CountDownLatch$Sync';

/** A worker that waits for the next request. */
export const IDLE_WORKER = [
  ...PARK,
  `${CONDITION}.await(AbstractQueuedSynchronizer.java:2039)`,
  'java.util.concurrent.LinkedBlockingQueue.take(LinkedBlockingQueue.java:442)',
  'java.util.concurrent.ThreadPoolExecutor.getTask(ThreadPoolExecutor.java:1067)',
  'java.util.concurrent.ThreadPoolExecutor.runWorker(ThreadPoolExecutor.java:1127)',
  ...POOL_RUN.slice(1),
];

/** A thread of a scheduler that waits for the next date. */
export const IDLE_SCHEDULER = [
  ...PARK,
  `${CONDITION}.await(AbstractQueuedSynchronizer.java:2039)`,
  'java.util.concurrent.ScheduledThreadPoolExecutor$DelayedWorkQueue.take(ScheduledThreadPoolExecutor.java:1081)',
  'java.util.concurrent.ScheduledThreadPoolExecutor$DelayedWorkQueue.take(ScheduledThreadPoolExecutor.java:809)',
  'java.util.concurrent.ThreadPoolExecutor.getTask(ThreadPoolExecutor.java:1067)',
  'java.util.concurrent.ThreadPoolExecutor.runWorker(ThreadPoolExecutor.java:1127)',
  ...POOL_RUN.slice(1),
];

/** A thread that waits for the network to say something. */
export const selecting = (...below: string[]) => [
  'sun.nio.ch.EPollArrayWrapper.epollWait(Native Method)',
  'sun.nio.ch.EPollArrayWrapper.poll(EPollArrayWrapper.java:269)',
  'sun.nio.ch.EPollSelectorImpl.doSelect(EPollSelectorImpl.java:93)',
  'sun.nio.ch.SelectorImpl.lockAndDoSelect(SelectorImpl.java:86)',
  'sun.nio.ch.SelectorImpl.select(SelectorImpl.java:97)',
  ...below,
  'java.lang.Thread.run(Thread.java:745)',
];

/** Pages that the shop serves; each asks for products in its own way. */
const PAGES = [
  ['shop.pages.list$product_cards.invokeStatic(list.clj:88)', 'shop.pages.list$page.invoke(list.clj:141)'],
  ['shop.pages.product$similar.invokeStatic(product.clj:64)', 'shop.pages.product$page.invoke(product.clj:117)'],
  [
    'shop.pages.campaign$banner_cards.invokeStatic(campaign.clj:52)',
    'shop.pages.campaign$page.invoke(campaign.clj:98)',
  ],
  ['shop.pages.search$found.invokeStatic(search.clj:73)', 'shop.pages.search$page.invoke(search.clj:120)'],
  ['shop.pages.basket$lines.invokeStatic(basket.clj:39)', 'shop.pages.basket$page.invoke(basket.clj:81)'],
] as const;

/** From the page down to the pool: what a request goes through on its way in. */
function request(page: number): string[] {
  return [
    ...(PAGES[page % PAGES.length] ?? PAGES[0]),
    'compojure.core$wrap_response$fn__4187.invoke(core.clj:158)',
    'compojure.core$if_route$fn__4175.invoke(core.clj:45)',
    'compojure.core$routing$fn__4232.invoke(core.clj:151)',
    'clojure.core$some.invokeStatic(core.clj:2592)',
    'compojure.core$routing.doInvoke(core.clj:151)',
    'clojure.lang.RestFn.applyTo(RestFn.java:139)',
    'clojure.core$apply.invokeStatic(core.clj:648)',
    'compojure.core$routes$fn__4236.invoke(core.clj:156)',
    'shop.web.visitor$wrap_visitor$fn__9107.invoke(visitor.clj:31)',
    'shop.web.locale$wrap_locale$fn__9143.invoke(locale.clj:22)',
    'shop.web.errors$wrap_errors$fn__9188.invoke(errors.clj:17)',
    'ring.middleware.keyword_params$wrap_keyword_params$fn__5504.invoke(keyword_params.clj:35)',
    'ring.middleware.nested_params$wrap_nested_params$fn__5562.invoke(nested_params.clj:84)',
    'ring.middleware.params$wrap_params$fn__5461.invoke(params.clj:64)',
    'ring.middleware.cookies$wrap_cookies$fn__5381.invoke(cookies.clj:161)',
    'ring.middleware.session$wrap_session$fn__5893.invoke(session.clj:88)',
    'ring.middleware.not_modified$wrap_not_modified$fn__5722.invoke(not_modified.clj:52)',
    'shop.web.metrics$wrap_timing$fn__9230.invoke(metrics.clj:44)',
    'clojure.lang.Var.invoke(Var.java:379)',
    'org.httpkit.server.HttpHandler.run(RingHandler.java:91)',
    'java.util.concurrent.Executors$RunnableAdapter.call(Executors.java:511)',
    'java.util.concurrent.FutureTask.run(FutureTask.java:266)',
    ...POOL_RUN,
  ];
}

const LOOK_UP = [
  'shop.products$by_id.invokeStatic(products.clj:27)',
  'shop.products$by_id.invoke(products.clj:24)',
  'shop.products$by_ids$fn__7712.invoke(products.clj:36)',
  'clojure.core$map$fn__4785.invoke(core.clj:2646)',
  'clojure.lang.LazySeq.sval(LazySeq.java:40)',
  'clojure.lang.LazySeq.seq(LazySeq.java:49)',
  'clojure.lang.RT.seq(RT.java:521)',
  'clojure.core$doall.invokeStatic(core.clj:3022)',
];

/** The function that swap! was given: the next state of the cache. */
const NEXT_CACHE = [
  'clojure.lang.PersistentHashMap$ArrayNode.assoc(PersistentHashMap.java:412)',
  'clojure.lang.PersistentHashMap.assoc(PersistentHashMap.java:142)',
  'clojure.core.cache.LRUCache.hit(cache.clj:188)',
  'shop.cache$look_up$fn__7688.invoke(cache.clj:44)',
];

/** In the retry loop; a JVM stops threads at the end of a turn of a loop more often than inside. */
export const inSwap = (page: number, inFunction: boolean) => [
  ...(inFunction ? NEXT_CACHE : []),
  'clojure.lang.Atom.swap(Atom.java:37)',
  'clojure.core$swap_BANG_.invokeStatic(core.clj:2272)',
  'clojure.core$swap_BANG_.invoke(core.clj:2260)',
  'shop.cache$look_up.invokeStatic(cache.clj:42)',
  'shop.cache$look_up.invoke(cache.clj:33)',
  ...LOOK_UP,
  ...request(page),
];

/** The same update behind a lock; the owner is inside, the others stand before it. */
export const LOCK_OWNER_FRAME = NEXT_CACHE.length;
export const atLock = (page: number, owner: boolean) => [
  ...(owner ? NEXT_CACHE : []),
  'shop.cache$look_up_locked.invokeStatic(cache.clj:58)',
  'shop.cache$look_up_locked.invoke(cache.clj:51)',
  ...LOOK_UP,
  ...request(page),
];

export const waitingForMemcached = (page: number) => [
  PARK[0] ?? '',
  'java.util.concurrent.locks.LockSupport.parkNanos(LockSupport.java:215)',
  'java.util.concurrent.locks.AbstractQueuedSynchronizer.doAcquireSharedNanos(AbstractQueuedSynchronizer.java:1037)',
  'java.util.concurrent.locks.AbstractQueuedSynchronizer.tryAcquireSharedNanos(AbstractQueuedSynchronizer.java:1328)',
  'java.util.concurrent.CountDownLatch.await(CountDownLatch.java:277)',
  'net.spy.memcached.internal.OperationFuture.get(OperationFuture.java:156)',
  'net.spy.memcached.internal.GetFuture.get(GetFuture.java:61)',
  'net.spy.memcached.MemcachedClient.get(MemcachedClient.java:1014)',
  'shop.cache$fetch.invokeStatic(cache.clj:29)',
  ...LOOK_UP,
  ...request(page),
];

const OWN_WORK = [
  [
    'java.util.regex.Pattern$CharProperty.match(Pattern.java:3777)',
    'java.util.regex.Matcher.find(Matcher.java:637)',
    'clojure.string$replace.invokeStatic(string.clj:101)',
    'shop.views.text$escape.invokeStatic(text.clj:14)',
    'shop.views.card$card.invokeStatic(card.clj:47)',
  ],
  [
    'java.lang.StringBuilder.append(StringBuilder.java:136)',
    'hiccup.compiler$render_attr_map.invokeStatic(compiler.clj:40)',
    'hiccup.compiler$render_element.invokeStatic(compiler.clj:212)',
    'shop.views.card$card.invokeStatic(card.clj:52)',
  ],
  [
    'clojure.lang.PersistentVector$ChunkedSeq.next(PersistentVector.java:396)',
    'clojure.core$reduce1.invokeStatic(core.clj:905)',
    'shop.prices$best.invokeStatic(prices.clj:71)',
    'shop.views.price$tag.invokeStatic(price.clj:20)',
  ],
  [
    'com.fasterxml.jackson.core.json.UTF8JsonGenerator.writeString(UTF8JsonGenerator.java:447)',
    'cheshire.generate$generate.invokeStatic(generate.clj:152)',
    'cheshire.core$generate_string.invokeStatic(core.clj:34)',
    'shop.web.json$body.invokeStatic(json.clj:12)',
  ],
] as const;

export const inOwnWork = (page: number, work: number) => [
  ...(OWN_WORK[work % OWN_WORK.length] ?? []),
  ...request(page),
];
