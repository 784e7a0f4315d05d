internal import Linguistics
internal import RelgraphCore

/// Tells which office « son homologue » bears: that of the person whose counterpart it is.
struct Counterparts {
  /// An office, as far as the words of a role tell it.
  struct Office {
    /// The kind of the office, and the kinds that other states may have in its place.
    let kinds: [OfficeRecord.Kind]
    let portfolio: DescriptionLexicon.Portfolio?

    init?(_ kind: OfficeRecord.Kind?, _ portfolio: DescriptionLexicon.Portfolio?) {
      self.portfolio = portfolio
      switch portfolio?.kind ?? kind {
      case .headOfState: kinds = [.headOfState, .headOfGovernment]
      case .headOfGovernment: kinds = [.headOfGovernment, .headOfState]
      case .foreignMinister: kinds = [.foreignMinister]
      case .defenceMinister: kinds = [.defenceMinister]
      default:
        guard portfolio != nil else { return nil }
        kinds = []
      }
    }
  }

  /// The folded lemma of the word.
  static let lemma = "homologue"
  /// How many tokens away the role may stand.
  private static let reach = 40

  let view: ResolverView
  let lexicon: DescriptionLexicon
  let roles: RoleTable
  let index: SightingIndex

  /// The office of the nearest role in the sentence, before the token or else behind it.
  ///
  /// - Complexity: O(1) in the length of the sentence.
  func office(beside token: Int, in sentence: Range<Int>) -> Office? {
    let before = max(sentence.lowerBound, token - Self.reach)..<token
    let behind = (token + 1)..<max(token + 1, min(sentence.upperBound, token + Self.reach))
    for other in Array(before.reversed()) + Array(behind) {
      switch role(at: other, in: sentence) {
      case .none: continue
      case .other: return nil
      case .office(let office): return office
      }
    }
    return nil
  }

  private enum Found {
    case none, other
    case office(Office)
  }

  private func role(at token: Int, in sentence: Range<Int>) -> Found {
    let pieces = view.pieces
    let limit = pieces.firstOfToken[sentence.upperBound]
    guard
      let match = roles.role(at: pieces.firstOfToken[token], below: limit, in: pieces.all),
      match.role.lemma != Self.lemma, !match.role.isLoose
    else { return .none }
    var next = match.end < pieces.all.count ? pieces.all[match.end].token : sentence.upperBound
    // « le ministre russe de la Défense »
    while next < sentence.upperBound,
      index.at(next)?.kind == .adjective || lexicon.behind[view.folded[next]] != nil
    {
      next += 1
    }
    let complement =
      next < sentence.upperBound
      ? lexicon.complements.longestMatch(
        in: pieces.all, at: pieces.firstOfToken[next], below: limit) : nil
    return Office(match.kind, complement?.payloads.first ?? nil).map(Found.office) ?? .other
  }
}
