/// Ends of a doubly linked list whose links lie in its members.
struct Chain {
  var first = -1
  var last = -1
  var count = 0
}

struct Link {
  var next = -1
  var previous = -1
}

extension Chain {
  mutating func append<Member>(_ member: Int, in members: inout [Member], _ link: WritableKeyPath<Member, Link>) {
    members[member][keyPath: link] = Link(next: -1, previous: last)
    if last >= 0 { members[last][keyPath: link].next = member } else { first = member }
    last = member
    count += 1
  }

  mutating func remove<Member>(_ member: Int, in members: inout [Member], _ link: WritableKeyPath<Member, Link>) {
    let old = members[member][keyPath: link]
    if old.previous >= 0 { members[old.previous][keyPath: link].next = old.next } else { first = old.next }
    if old.next >= 0 { members[old.next][keyPath: link].previous = old.previous } else { last = old.previous }
    count -= 1
  }
}

extension NetReduction {
  mutating func attach(group: Int, to place: Int) { places[place].groups.append(group, in: &groups, \.atSource) }

  mutating func detach(group: Int) { places[groups[group].source].groups.remove(group, in: &groups, \.atSource) }

  mutating func attach(arc: Int, to place: Int) { places[place].producers.append(arc, in: &arcs, \.atTarget) }

  mutating func detach(arc: Int) { places[arcs[arc].target].producers.remove(arc, in: &arcs, \.atTarget) }

  mutating func append(arc: Int, to group: Int) { groups[group].arcs.append(arc, in: &arcs, \.inGroup) }

  mutating func unlink(arc: Int) { groups[arcs[arc].group].arcs.remove(arc, in: &arcs, \.inGroup) }
}
