/// Ends of a doubly linked list of numbers, whose links lie in an array beside it.
struct Chain {
  private(set) var first = -1
  private(set) var last = -1
  private(set) var count = 0

  mutating func append(_ member: Int, _ links: inout [Link]) {
    links[member] = Link(next: -1, previous: last)
    if last >= 0 { links[last].next = member } else { first = member }
    last = member
    count += 1
  }

  mutating func remove(_ member: Int, _ links: inout [Link]) {
    let old = links[member]
    if old.previous >= 0 { links[old.previous].next = old.next } else { first = old.next }
    if old.next >= 0 { links[old.next].previous = old.previous } else { last = old.previous }
    count -= 1
  }
}

struct Link {
  var next = -1
  var previous = -1
}

extension NetReduction {
  mutating func attach(group: Int, to place: Int) { places[place].groups.append(group, &groupLinks) }

  mutating func detach(group: Int) { places[groups[group].source].groups.remove(group, &groupLinks) }

  mutating func attach(arc: Int, to place: Int) { places[place].producers.append(arc, &producerLinks) }

  mutating func detach(arc: Int) { places[arcs[arc].target].producers.remove(arc, &producerLinks) }

  mutating func append(arc: Int, to group: Int) { groups[group].arcs.append(arc, &arcLinks) }

  mutating func unlink(arc: Int) { groups[arcs[arc].group].arcs.remove(arc, &arcLinks) }
}
