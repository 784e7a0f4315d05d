/// Which noun phrases of a sentence « et », « ou » and commas join.
///
/// Each phrase's follower is worked out once, so that a list of *n* names costs O(*n*) and a walk through it as much.
struct Coordination: Sendable {
  private let chunks: [Chunk]
  /// By chunk, the phrase that is joined behind it.
  private var followers: [Int?]
  /// By chunk, the last phrase of the list that goes on behind it and ends in « et ».
  private var listEnd: [Int?]
  /// Whether a finite verb stands before a chunk in its clause.
  private var followsVerb: [Bool]

  /// Whether a chunk's noun says what is done.
  private let isDeed: [Bool]
  /// Whether a chunk's noun is an office.
  private let isRole: [Bool]

  init(_ chunks: [Chunk], lexicon: RelationLexicon) {
    self.chunks = chunks
    isDeed = chunks.map {
      $0.kind == .nominal && lexicon.nounTriggers[$0.nominal.stem] != nil
    }
    isRole = chunks.map {
      $0.kind == .nominal && lexicon.roles.kind(of: $0.nominal.stem) != nil
    }
    followers = Array(repeating: nil, count: chunks.count)
    listEnd = Array(repeating: nil, count: chunks.count)
    followsVerb = Array(repeating: false, count: chunks.count)
    for index in chunks.indices.dropFirst() {
      let before = chunks[index - 1]
      followsVerb[index] =
        before.isFiniteVerb
        || followsVerb[index - 1] && !before.endsClause && before.kind != .relative
    }
    for index in chunks.indices.reversed() { listEnd[index] = listEnd(behind: index) }
    for index in chunks.indices { followers[index] = follower(of: index) }
  }

  /// The noun phrases that coordination joins with `index`, in order, itself among them.
  func group(of index: Int) -> [Int] {
    var first = index
    while let previous = joined(before: first) { first = previous }
    var group = [first]
    while let last = group.last, let further = followers[last] ?? joined(overRoleBehind: last) {
      group.append(further)
    }
    return group
  }

  /// « a reçu X, président de Y, et Z »: who is joined with somebody behind what he is.
  private func joined(overRoleBehind name: Int) -> Int? {
    let role = complementsEnd(of: name) + 1
    guard chunks[name].nominal.namesPerson, chunks[name].isNameOnly, role < chunks.count,
      chunks[role - 1].kind == .comma, chunks[role].isBare, isRole[role],
      chunks[role].nominal.names.isEmpty, let next = followers[role], next - 2 > role,
      chunks[next - 2].kind == .comma, chunks[next].nominal.namesPerson
    else { return nil }
    return next
  }

  /// The noun phrase that a comma or « et » joins behind `index` and its own complements.
  ///
  /// What stands before is known already.
  private func follower(of index: Int) -> Int? {
    // Complements with « de » of the phrase: « le ministre de la Défense et … ».
    let end = complementsEnd(of: index)
    if end + 1 < chunks.count {
      if let next = joined(overNameAt: end + 1, from: index) { return next }
      if isApposed(index, before: end) { return nil }
    }
    guard let position = behindAside(end), position + 1 < chunks.count else { return nil }
    let border = chunks[position]
    guard
      border.kind == .coordinator || border.kind == .comma
        || border.kind == .dash && border.word != "—" && border.word != "–"
    else { return nil }
    var next = position + 1
    if border.kind == .comma, chunks[next].kind == .coordinator { next += 1 }
    guard next < chunks.count, chunks[next].kind == .nominal else { return nil }
    // « X a critiqué Y, tout comme Z »: Z is likened to X.
    if chunks[next - 1].word == "tout-comme", followsVerb[index] { return nil }
    let own = chunks[index].preposition
    let other = chunks[next].preposition
    // « auprès de X, de Y et de Z »
    let goesOn = end == index + 1 && other != nil && other == chunks[index].link
    guard own == other || goesOn || (other == nil && own != nil) else { return nil }
    // « X, allié de Y, et Z »: the comma closes an aside.
    if own != nil, own != "entre", other == nil, border.kind == .comma,
      chunks[position + 1].kind == .coordinator
    {
      return nil
    }
    // « Paris a vu Rome et Berlin répond »: what follows « et » opens a clause of its own.
    if other == nil, own != "entre", opensClause(next), followsVerb[index] { return nil }
    // « des inquiétudes quant à une guerre et Y comparant »
    if own != nil, other == nil, next + 1 < chunks.count, chunks[next + 1].preposition == nil,
      chunks[next + 1].kind == .verbal, chunks[next + 1].verb.form == .presentParticiple
    {
      return nil
    }
    if border.kind == .comma, chunks[position + 1].kind != .coordinator {
      // A list of names goes on to « et »; anything else behind a comma is an apposition.
      guard isListed(index), isListed(next), let last = listEnd[next] else { return nil }
      // « les présidents du Pérou et du Chili, X et Y »: who they are, no third state.
      if own == "de", other == nil, !chunks[index].nominal.namesPerson,
        chunks[next].nominal.namesPerson
      {
        return nil
      }
      // « depuis l'attaque contre X, Y et Z ont »: who stands behind the comma does what the verb says.
      // « les régimes du Mali, Niger et Burkina Faso ont »: a subject of its own would have its article.
      let isElliptic =
        own == "de" && index > 0 && chunks[index - 1].nominal.isPlural && isBareName(next)
        && isBareName(last)
      if own != nil, own != "entre", other == nil, !isElliptic,
        opensClause(last, inPlural: true)
      {
        return nil
      }
      // « Selon X, Y et Z … »: what stands in front belongs to no list; « l'accord de W avec X, Y et Z » does.
      // « accusé par X, Y et Z »: who does what the participle says.
      let isComplement =
        isElliptic
        || index > 0
          && (own == "avec" && chunks[index - 1].kind == .nominal
            || own == "par" && chunks[index - 1].kind == .verbal)
      if own != nil, other == nil, own != "entre", !isComplement, !followsVerb[index] {
        return nil
      }
    }
    // « X de la CGT et Y »: the two persons are joined.
    if own == "de", other == nil, index > 0, chunks[index - 1].isNameOnly,
      chunks[index - 1].nominal.namesPerson, !chunks[index].nominal.namesPerson,
      chunks[next].nominal.namesPerson
    {
      return nil
    }
    // « la rencontre de X et Y »: what both did.
    if end > index + 1, isDeed[index], isBareName(end - 1), isBareName(next) { return nil }
    // « le ministre de la Défense et X »: the ministry's field is not joined with him.
    return head(of: index, joinedWith: next) == nil ? next : nil
  }

  /// « le ministre russe, X, et son homologue chinois, Y »: the phrase behind a name between commas.
  ///
  /// A name stands behind the second phrase too; « les présidents russe, X, et chinois, Y » leaves out its noun.
  private func joined(overNameAt name: Int, from index: Int) -> Int? {
    // « le ministre de la Défense, X, et »: the ministry's field joins nobody.
    let isComplement =
      chunks[index].preposition == "de" && index > 0 && chunks[index - 1].kind == .nominal
    guard !isComplement, chunks[index].nominal.names.isEmpty, !chunks[index].nominal.words.isEmpty,
      chunks[name - 1].kind == .comma, isApposedName(name), name + 4 < chunks.count,
      chunks[name + 1].kind == .comma, chunks[name + 2].kind == .coordinator,
      chunks[name + 3].kind == .nominal
    else { return nil }
    let next = name + 3
    let other = chunks[next]
    guard other.preposition == nil || other.preposition == chunks[index].preposition else {
      return nil
    }
    let isNamed =
      other.nominal.startsWithName
      || {
        let end = complementsEnd(of: next)
        return end + 1 < chunks.count && chunks[end].kind == .comma && isApposedName(end + 1)
          || !other.nominal.names.isEmpty
      }()
    let isElliptic = other.nominal.words.isEmpty && !other.nominal.demonyms.isEmpty
    return isNamed && (!isElliptic || chunks[index].nominal.isPlural) ? next : nil
  }

  /// Whether a name between commas is apposed to a phrase that what follows is joined with.
  private func isApposed(_ index: Int, before position: Int) -> Bool {
    guard index >= 2, position == index + 1, chunks[index - 1].kind == .comma,
      isApposedName(index)
    else { return false }
    var head = index - 2
    while head > 0, chunks[head].kind == .nominal, chunks[head].preposition == "de" { head -= 1 }
    return chunks[head].kind == .nominal && joined(overNameAt: index, from: head) != nil
  }

  private func isBareName(_ index: Int) -> Bool {
    chunks[index].isNameOnly && chunks[index].nominal.determiner == nil
  }

  private func isApposedName(_ index: Int) -> Bool {
    chunks[index].isBare && chunks[index].isNameOnly
  }

  /// The border behind an aside in brackets: « X (le parti) et Y »; none where one ends, for what stands in brackets
  /// belongs to no list.
  private func behindAside(_ border: Int) -> Int? {
    guard border < chunks.count, chunks[border].word != ")" else { return nil }
    guard chunks[border].word == "(" else { return border }
    let end = chunks[border...].prefix(Self.aside).firstIndex { $0.word == ")" }
    return end.map { $0 + 1 }
  }

  /// The longest aside, in chunks.
  private static let aside = 8

  private func joined(before index: Int) -> Int? {
    guard index >= 2 else { return nil }
    var position = index - 1
    let lowest = max(0, index - 8)
    while position >= lowest {
      if chunks[position].kind == .nominal, followers[position] == index {
        return realm(around: position, joinedWith: index) ?? position
      }
      if chunks[position].kind == .verbal || chunks[position].endsClause
        || chunks[position].kind == .relative
      {
        return nil
      }
      position -= 1
    }
    return nil
  }

  /// The phrase that « de » and a common noun complete, where that phrase is joined with a name behind « et ».
  private func head(of complement: Int, joinedWith index: Int) -> Int? {
    guard chunks[complement].preposition == "de", chunks[index].preposition == nil,
      chunks[complement].nominal.names.isEmpty, !chunks[index].nominal.names.isEmpty
    else { return nil }
    var head = complement
    while head > 0, chunks[head].preposition == "de", chunks[head - 1].kind == .nominal {
      head -= 1
    }
    return head < complement && followers[head] == index ? head : nil
  }

  /// « le Pérou de X et le Chili de Y »: the states are joined, not X and the other state.
  private func realm(around owner: Int, joinedWith index: Int) -> Int? {
    guard owner > 0, chunks[owner].preposition == "de", chunks[owner].isNameOnly,
      chunks[owner - 1].kind == .nominal, chunks[owner - 1].isNameOnly, chunks[index].isNameOnly,
      chunks[owner - 1].preposition == chunks[index].preposition,
      chunks[owner - 1].nominal.determiner != nil, chunks[index].nominal.determiner != nil
    else { return nil }
    return owner - 1
  }

  /// Whether a noun phrase may be a member of a list: a name, or a title and the name behind it.
  private func isListed(_ index: Int) -> Bool {
    if chunks[index].isNameOnly { return true }
    let nominal = chunks[index].nominal
    if !nominal.names.isEmpty { return true }
    // « le ministre russe de la Défense X », « le chef du Hamas X »
    guard nominal.determiner != nil || nominal.possessive != nil else { return false }
    let end = complementsEnd(of: index)
    return ((index + 1)..<max(index + 1, end)).contains {
      let inner = chunks[$0].nominal
      return chunks[$0].preposition == nil || !inner.names.isEmpty && !inner.startsWithName
    }
  }

  /// The chunk behind a noun phrase and its complements with « de ».
  private func complementsEnd(of index: Int) -> Int {
    var end = index + 1
    while end < chunks.count, chunks[end].kind == .nominal, chunks[end].preposition == "de",
      chunks[index].preposition != "de"
    {
      end += 1
    }
    // « le président du Conseil européen X »: the name stands behind the body's.
    if end > index + 1, end < chunks.count, chunks[index].nominal.names.isEmpty,
      chunks[end].kind == .nominal, chunks[end].preposition == nil,
      chunks[end].nominal.startsWithName, !chunks[end - 1].nominal.names.isEmpty
    {
      end += 1
    }
    return end
  }

  /// The last phrase of the list that a chunk belongs to, if « et » joins it; what stands behind is known already.
  private func listEnd(behind index: Int) -> Int? {
    let end = complementsEnd(of: index)
    guard end + 1 < chunks.count else { return nil }
    let border = chunks[end]
    if border.kind == .coordinator { return chunks[end + 1].kind == .nominal ? end + 1 : nil }
    guard border.kind == .comma else { return nil }
    if chunks[end + 1].kind == .coordinator { return min(end + 2, chunks.count - 1) }
    return chunks[end + 1].kind == .nominal && isListed(end + 1) ? listEnd[end + 1] : nil
  }

  /// Whether a finite verb follows a noun phrase so closely that the phrase is its subject.
  private func opensClause(_ index: Int, inPlural: Bool = false) -> Bool {
    var position = index + 1
    while position < chunks.count {
      switch chunks[position].kind {
      case .nominal:
        guard chunks[position].preposition != nil else { return false }
        position += 1
      case .verbal:
        let verb = chunks[position].verb
        return verb.form == .finite && (verb.isPlural || !inPlural)
      // « et la ministre X, a demandé que »: a comma that should not be there.
      case .comma:
        return position + 2 < chunks.count && chunks[position + 1].isFiniteVerb
          && chunks[position + 2].kind == .subordinator
      default: return false
      }
    }
    return false
  }
}
