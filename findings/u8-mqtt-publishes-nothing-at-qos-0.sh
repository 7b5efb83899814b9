#!/usr/bin/env bash
# The small MQTT client u8-mqtt 0.6.7 cannot publish "at most once": a message of QoS 0, which needs no number, is asked
# for a number all the same, and the promise is refused with a TypeError before a byte is sent. QoS 1 works.
# Versions: u8-mqtt 0.6.7, aedes 1.2.0, ws 8.23.0, Node 20.19 or newer.
# Run by hand: bash findings/u8-mqtt-publishes-nothing-at-qos-0.sh
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund u8-mqtt@0.6.7 aedes@1.2.0 ws@8.23.0
cat > try.mjs <<'JS'
import { createServer } from 'node:http';
import { Aedes } from 'aedes';
import { WebSocket, WebSocketServer, createWebSocketStream } from 'ws';
import { MQTTClient } from 'u8-mqtt/esm/web/basic-v4.js';

const server = createServer();
const broker = await Aedes.createBroker();
new WebSocketServer({ server }).on('connection', (socket) => broker.handle(createWebSocketStream(socket)));
await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
const heard = [];
broker.on('publish', ({ topic, qos }) => topic === 'news' && heard.push(qos));

const client = new MQTTClient({ sess_stg: undefined }).with({ log_conn() {} });
client.with_websock(new WebSocket(`ws://127.0.0.1:${server.address().port}`, ['mqtt']));
await client.connect({ client_id: 'one', flags: { clean_start: true }, keep_alive: 0 });
const payload = new TextEncoder().encode('hello');
const atMostOnce = await client.post('news', payload).then(() => 'sent', (error) => `${error.name}: ${error.message}`);
const atLeastOnce = await client.send('news', payload).then(() => 'sent', (error) => `${error.name}: ${error.message}`);
await new Promise((soon) => setTimeout(soon, 300));
console.log('u8-mqtt 0.6.7 · QoS 0:', atMostOnce, '· QoS 1:', atLeastOnce, '· the broker heard messages of QoS', heard);
const holds = atMostOnce.startsWith('TypeError') && atLeastOnce === 'sent' && heard.join() === '1';
if (!holds) console.log('This is no longer so.');
process.exit(holds ? 0 : 1);
JS
node try.mjs
