internal import Linguistics
internal import RelgraphCore

/// Lone family names that a document spells in another way than in the full name: « Shoigu » beside
/// « Choïgou ».
struct SpellingVariants {
  /// Shorter skeletons are alike by chance.
  private static let leastLength = 5

  private let view: ResolverView
  private let people: PeopleIndex

  init(view: ResolverView, people: PeopleIndex) {
    self.view = view
    self.people = people
  }

  /// Sightings beside those given, which hold the document's full names.
  ///
  /// - Complexity: O(*n*) in the tokens.
  func sightings(_ known: [Sighting]) -> [Sighting] {
    let families = self.families(known)
    guard !families.isEmpty else { return [] }
    let taken = Set(known.flatMap(\.tokens))
    var found: [Sighting] = []
    for (sentence, layout) in view.document.sentences.enumerated() {
      for index in layout.tokens where !taken.contains(index) && mayBeName(index) {
        guard families.contains(NameSkeleton.words(of: view.document.forms[index]).joined()),
          !isBesideName(index, layout)
        else { continue }
        found.append(
          Sighting(
            tokens: index..<(index + 1), span: view.document.tokens[index].span, sentence: sentence,
            kind: .name, type: .person, bearer: .person([view.document.forms[index]]),
            reason: "autre graphie d'un nom de famille de l'article"))
      }
    }
    return found
  }

  private func families(_ known: [Sighting]) -> Set<String> {
    var families: Set<String> = []
    for sighting in known where sighting.type == .person {
      let names: [String?]
      switch sighting.bearer {
      case .registry(let key):
        let words = people.person(key)?.french.split(separator: " ").map(String.init) ?? []
        names = [people.person(key)?.family, inner(words), otherName(sighting)]
      case .person(let words): names = [words.count > 1 ? words.last : nil, inner(words)]
      case .body: names = []
      }
      for case let name? in names {
        let skeleton = NameSkeleton.words(of: name).joined()
        if skeleton.utf8.count >= Self.leastLength { families.insert(skeleton) }
      }
    }
    return families
  }

  /// « Kader » of « Abou Nasr al-Kader », by which the text calls whom the registry knows by another name.
  private func otherName(_ sighting: Sighting) -> String? {
    let last = sighting.tokens.upperBound - 1
    let form = view.document.forms[last]
    return sighting.tokens.count > 1 && Self.isTied(form) ? form : nil
  }

  /// Whether a token is a capitalised word, or an Arabic article tied to one: « al-Kader ».
  private func mayBeName(_ token: Int) -> Bool {
    view.document.isCapitalised(token) || Self.isTied(view.document.forms[token])
  }

  /// Whether a word is an Arabic article and a capitalised word tied to it.
  static func isTied(_ form: String) -> Bool {
    let parts = form.split { ["-", "‑"].contains($0) }
    return parts.count == 2 && NameSkeleton.words(of: String(parts[0])).isEmpty
      && parts[1].startsWithCapital
  }

  /// « Diomaye » of « Bassirou Diomaye Faye »: the word before the last, where it is no common given name.
  private func inner(_ words: [String]) -> String? {
    guard words.count > 2 else { return nil }
    let word = words[words.count - 2]
    let folded = Folding.fold(word)
    return view.cues.forenames.contains(folded) || view.cues.particles.contains(folded)
      || !word.startsWithCapital ? nil : word
  }

  private func isBesideName(_ index: Int, _ layout: Sentence) -> Bool {
    [index - 1, index + 1].contains { neighbour in
      layout.tokens.contains(neighbour) && view.document.isCapitalised(neighbour)
        && !(neighbour == layout.tokens.lowerBound
          && !view.cues.forenames.contains(view.folded[neighbour]))
        && view.cues.titles[view.folded[neighbour]] == nil
        && !view.cues.openers.contains(view.folded[neighbour])
    }
  }
}
