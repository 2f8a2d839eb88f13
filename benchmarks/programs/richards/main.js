class Packet { constructor(kind, value) { this.kind = kind; this.value = value; this.next = null; } }
class Task {
  constructor(name, priority, scheduler) { this.name = name; this.priority = priority; this.scheduler = scheduler; this.head = null; this.handled = 0; this.waiting = false; }
  put(packet) {
    packet.next = null;
    if (this.head === null) this.head = packet;
    else { let last = this.head; while (last.next !== null) last = last.next; last.next = packet; }
    this.waiting = false;
  }
  take() { const packet = this.head; if (packet !== null) this.head = packet.next; return packet; }
  step() { const packet = this.take(); if (packet === null) { this.waiting = true; return; } this.handled += 1; this.handle(packet); }
  handle(packet) {}
  ready() { return !this.waiting; }
}
class Idle extends Task {
  constructor(name, priority, scheduler, count) { super(name, priority, scheduler); this.count = count; this.seed = 1; }
  step() {
    this.count -= 1;
    this.handled += 1;
    if (this.count === 0) { this.scheduler.stop(); return; }
    this.seed = (this.seed * 1309 + 13849) % 65536;
    if (this.seed % 2 === 0) this.scheduler.send("worker", new Packet("work", this.seed));
    else this.scheduler.send("device", new Packet("read", this.seed));
  }
}
class Worker extends Task {
  constructor(name, priority, scheduler) { super(name, priority, scheduler); this.total = 0; }
  handle(packet) { this.total = (this.total + packet.value) % 1000003; if (packet.value % 3 === 0) this.scheduler.send("handler", new Packet("done", packet.value)); }
}
class Device extends Task { handle(packet) { packet.kind = "data"; packet.value = Math.floor(packet.value / 2); this.scheduler.send("handler", packet); } }
class Handler extends Task {
  constructor(name, priority, scheduler) { super(name, priority, scheduler); this.kinds = { data: 0, done: 0 }; }
  handle(packet) { this.kinds[packet.kind] += packet.value % 10; }
}
class Scheduler {
  constructor() { this.tasks = []; this.names = {}; this.running = true; this.switches = 0; }
  add(task) { this.tasks.push(task); this.names[task.name] = task; }
  send(name, packet) { this.names[name].put(packet); }
  stop() { this.running = false; }
  run() {
    while (this.running) {
      let chosen = null;
      for (const task of this.tasks) if (task.ready() && (chosen === null || task.priority > chosen.priority)) chosen = task;
      this.switches += 1;
      chosen.step();
    }
  }
}
function run() {
  const s = new Scheduler();
  s.add(new Idle("idle", 0, s, 10000));
  s.add(new Worker("worker", 10, s));
  s.add(new Device("device", 20, s));
  s.add(new Handler("handler", 30, s));
  s.run();
  let total = s.switches;
  for (const task of s.tasks) total += task.handled;
  const h = s.names.handler;
  return total * 7 + s.names.worker.total + h.kinds.data + h.kinds.done;
}
