/** Every label and sentence of the product cache's tale, in one place: a translation replaces this file. */
export const words = {
  productCache: {
    requestsPerSecond: 'Request rate (mean of the day)',
    readsPerRequest: 'Product reads per request',
    products: 'Products',
    zipfExponent: 'Popularity (Zipf exponent)',
    cacheWorks: 'The cache stores what it is given',
    ttlSeconds: 'Time to live in the cache',
    cacheMilliseconds: 'Cache answers in',
    appMilliseconds: 'Rest of a request takes',
    connections: 'Database connections',
    queuePlaces: 'Reads that may wait for a connection',
    readMilliseconds: 'Read from the database’s memory',
    diskMilliseconds: 'More for a product that must come from disk',
    bufferMegabytes: 'Database buffers',
    pagesPerProduct: 'Pages of 8 kB a product',
    peakFactor: 'Peak of the day ÷ mean',
    fixHour: 'Fixed at (hour of the day)',
    neverFixed: 'not fixed',
    windowMinutes: 'Window of the statistics',
    alertLoad: 'Alert at a database load of',
    requests: 'Requests to simulate',
    scarce: 'database connections busy',
    /** Rows of the statements' table, in the model's order. */
    statements: [
      { name: 'product by id', sql: 'select * from product where id = $1' },
      { name: 'session', sql: 'select * from session where token = $1' },
      { name: 'stock of a product', sql: 'select quantity from stock where product_id = $1' },
      { name: 'basket of a visitor', sql: 'select * from basket_item where visitor_id = $1' },
      {
        name: 'products of a campaign',
        sql: 'select product_id from campaign_product where campaign_id = $1 order by position',
      },
      { name: 'new order', sql: 'insert into purchase (visitor_id, total) values ($1, $2)' },
    ],
  },
};
