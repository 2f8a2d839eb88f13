# Objects that send each other messages: a scheduler with tasks of four classes, queues and priorities.
class Packet(object):
    def __init__(self, kind, value):
        self.kind = kind
        self.value = value
        self.next = None


class Task(object):
    def __init__(self, name, priority, scheduler):
        self.name = name
        self.priority = priority
        self.scheduler = scheduler
        self.head = None
        self.handled = 0
        self.waiting = False

    def put(self, packet):
        packet.next = None
        if self.head is None:
            self.head = packet
        else:
            last = self.head
            while last.next is not None:
                last = last.next
            last.next = packet
        self.waiting = False

    def take(self):
        packet = self.head
        if packet is not None:
            self.head = packet.next
        return packet

    def step(self):
        packet = self.take()
        if packet is None:
            self.waiting = True
            return
        self.handled += 1
        self.handle(packet)

    def handle(self, packet):
        pass

    def ready(self):
        return not self.waiting


class Idle(Task):
    def __init__(self, name, priority, scheduler, count):
        Task.__init__(self, name, priority, scheduler)
        self.count = count
        self.seed = 1

    def step(self):
        self.count -= 1
        self.handled += 1
        if self.count == 0:
            self.scheduler.stop()
            return
        self.seed = (self.seed * 1309 + 13849) % 65536
        if self.seed % 2 == 0:
            self.scheduler.send("worker", Packet("work", self.seed))
        else:
            self.scheduler.send("device", Packet("read", self.seed))


class Worker(Task):
    def __init__(self, name, priority, scheduler):
        Task.__init__(self, name, priority, scheduler)
        self.total = 0

    def handle(self, packet):
        self.total = (self.total + packet.value) % 1000003
        if packet.value % 3 == 0:
            self.scheduler.send("handler", Packet("done", packet.value))


class Device(Task):
    def handle(self, packet):
        packet.kind = "data"
        packet.value = packet.value // 2
        self.scheduler.send("handler", packet)


class Handler(Task):
    def __init__(self, name, priority, scheduler):
        Task.__init__(self, name, priority, scheduler)
        self.kinds = {"data": 0, "done": 0}

    def handle(self, packet):
        self.kinds[packet.kind] += packet.value % 10


class Scheduler(object):
    def __init__(self):
        self.tasks = []
        self.names = {}
        self.running = True
        self.switches = 0

    def add(self, task):
        self.tasks.append(task)
        self.names[task.name] = task

    def send(self, name, packet):
        self.names[name].put(packet)

    def stop(self):
        self.running = False

    def run(self):
        while self.running:
            chosen = None
            for task in self.tasks:
                if task.ready() and (chosen is None or task.priority > chosen.priority):
                    chosen = task
            self.switches += 1
            chosen.step()


def run():
    scheduler = Scheduler()
    scheduler.add(Idle("idle", 0, scheduler, 10000))
    scheduler.add(Worker("worker", 10, scheduler))
    scheduler.add(Device("device", 20, scheduler))
    scheduler.add(Handler("handler", 30, scheduler))
    scheduler.run()
    total = scheduler.switches
    for task in scheduler.tasks:
        total += task.handled
    handler = scheduler.names["handler"]
    return total * 7 + scheduler.names["worker"].total + handler.kinds["data"] + handler.kinds["done"]
