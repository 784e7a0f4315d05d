/// Writes out the forms of a verb that third-person prose uses.
struct Conjugation {
  let parts: PrincipalParts

  /// Every form with what it tells; a form that stands for two cells comes twice.
  ///
  /// « nous » speaks in quotations.
  var forms: [(form: String, features: VerbFeatures)] {
    var forms: [(String, VerbFeatures)] = [(parts.infinitive, .infinitive)]
    forms.append((parts.present.singular, [.present, .singular]))
    forms.append((parts.present.plural, [.present, .plural]))
    forms.append((parts.imperfectStem + "ons", [.present, .plural]))
    forms += imperfect + futures + subjunctives
    forms.append((parts.simplePast.singular, [.simplePast, .singular]))
    forms.append((parts.simplePast.plural, [.simplePast, .plural]))
    forms.append((parts.presentParticiple, .presentParticiple))
    forms += participles
    return forms
  }

  private var imperfect: [(String, VerbFeatures)] {
    // « mange- » and « plaç- » carry over: the endings start with « a ».
    [
      (parts.imperfectStem + "ait", [.imperfect, .singular]),
      (parts.imperfectStem + "aient", [.imperfect, .plural]),
    ]
  }

  private var futures: [(String, VerbFeatures)] {
    [
      (parts.futureStem + "a", [.future, .singular]),
      (parts.futureStem + "ont", [.future, .plural]),
      (parts.futureStem + "ons", [.future, .plural]),
      (parts.futureStem + "ait", [.conditional, .singular]),
      (parts.futureStem + "aient", [.conditional, .plural]),
    ]
  }

  private var subjunctives: [(String, VerbFeatures)] {
    let singular = parts.subjunctive
    let plural: String =
      switch singular {
      case "ait": "aient"
      case "soit": "soient"
      default: singular + "nt"
      }
    return [(singular, [.subjunctive, .singular]), (plural, [.subjunctive, .plural])]
  }

  private var participles: [(String, VerbFeatures)] {
    let masculine = parts.participle
    // « dû », « mû », « crû » lose their accent in the other three forms; « dissous » takes « -te ».
    let feminine: String =
      switch masculine {
      case "dû": "due"
      case "crû": "crue"
      case "mû": "mue"
      case "dissous": "dissoute"
      case "absous": "absoute"
      default: masculine + "e"
      }
    let plural =
      masculine.hasSuffix("s")
      ? masculine : (feminine.hasSuffix("te") ? masculine : String(feminine.dropLast())) + "s"
    var forms: [(String, VerbFeatures)] = [
      (masculine, [.pastParticiple, .singular]), (feminine, [.pastParticiple, .singular]),
      (feminine + "s", [.pastParticiple, .plural]),
    ]
    forms.append((plural, [.pastParticiple, .plural]))
    return forms
  }
}
