import RelgraphCore
import Testing

@Suite("Bodies of the state that a document is about")
struct SpokenStatesTests {
  private func keys(_ text: String) throws -> [String?] {
    let resolved = try resolve(text)
    return resolved.entities.filter { $0.type == .organization }.map(\.registryKey)
  }

  @Test(
    "a name without a state is the body of the state at the document's head",
    arguments: [
      ("Gabon : la séance levée\n\nLe Sénat a voté jeudi.", "organization/ga/senat"),
      (
        "Pérou : grève des médecins\n\nLe ministère de la Santé a promis des postes.",
        "organization/pe/ministere-de-la-sante"
      ),
      (
        "France : le texte adopté\n\nLe Conseil constitutionnel a tranché.",
        "organization/conseil-constitutionnel"
      ),
      (
        "Corée du Sud : la loi annulée\n\nLa Cour constitutionnelle a tranché.",
        "organization/cour-constitutionnelle-coree"
      ),
    ])
  func headed(_ text: String, _ key: String) throws {
    #expect(try keys(text).first == key)
  }

  @Test("the state spoken of before all needs no heading")
  func dominant() throws {
    let text =
      "Le Chili vote dimanche. Les Chiliens attendent. Le président chilien se tait. Le Sénat siège."
    #expect(try keys(text) == ["organization/cl/senat"])
  }

  @Test("a sentence that names another state tells nothing")
  func guests() throws {
    let text = "Gabon : la séance levée\n\nLe Sénat reçoit une délégation du Tchad."
    #expect(try keys(text) == [nil])
  }

  @Test("beside the parliament of no state, none is meant for sure")
  func rivals() throws {
    let text =
      "Italie : un nouveau président\n\nLe Parlement européen a voté. Le Parlement a choisi un Italien."
    #expect(try !keys(text).contains("organization/it/parlement"))
  }

  @Test("a capital that opens the sentence tells whose body acts")
  func places() throws {
    let text = "À Paris, le Sénat a rejeté le texte. À Lima, le Sénat l'a adopté."
    let found = try keys(text)
    #expect(found.contains("organization/senat"))
    #expect(found.contains("organization/pe/senat"))
  }

  @Test("a council that has a secretary is a state's, and no other's where no state is spoken of")
  func councils() throws {
    let text =
      "Russie : une visite annoncée\n\nLe secrétaire du Conseil de sécurité arrive lundi. "
      + "Le Conseil de sécurité de l'ONU se réunit mardi."
    let found = try keys(text)
    #expect(found.contains("organization/conseil-de-securite"))
    #expect(found.contains { $0?.contains("russie") == true })
    #expect(try keys("Le secrétaire du Conseil de sécurité arrive lundi.") == [nil])
  }

  @Test(
    "a name of common nouns is no other state's body where the document never speaks of that state",
    arguments: [
      "Le Tchad vote. L'Agence nationale de sécurité enquête au Tchad.",
      "Le Pérou vote. Le Pérou attend. Le Conseil supérieur de l'audiovisuel juge. La Direction de la surveillance du territoire dort.",
    ])
  func strangers(_ text: String) throws {
    let known = try keys(text)
    #expect(known.allSatisfy { $0 == nil }, "\(known)")
  }

  @Test(
    "it is the registry's where the document speaks of its state, of no other, or has its acronym",
    arguments: [
      "Le Pérou et le Chili parlent, les États-Unis aussi. Le Pérou vote. L'Agence nationale de sécurité écoute.",
      "L'Agence nationale de sécurité écoute. Il pleut.",
      "Le Pérou vote. L'Agence nationale de sécurité écoute.",
      "Le Pérou vote. L'Agence nationale de sécurité (NSA) écoute le Pérou.",
      "Le Pérou vote. Le Pérou craint la CIA, et l'Agence nationale de sécurité.",
    ])
  func owners(_ text: String) throws {
    #expect(try keys(text).contains("organization/nsa"))
  }

  @Test("short for something only where a record says for what")
  func short() throws {
    let found = try keys("Gabon : la séance levée\n\nL'Assemblée a voté jeudi.")
    #expect(found.isEmpty, "\(found)")
  }
}
