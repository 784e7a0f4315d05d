import Testing

@Suite("Family names in other forms")
struct SpellingVariantsTests {
  @Test(
    "an article tied to a name is small or capital, at a sentence's beginning too",
    arguments: [
      "[Abou Nasr al-Kadri|N Abou Nasr al-Kadri] est là. [Al-Kadri|N Abou Nasr al-Kadri] parle. Puis [al-Kadri|N Abou Nasr al-Kadri] dort.",
      "[Abou Mohammed al-Joulani|N Ahmed al-Charaa] est là. [Al-Joulani|N Ahmed al-Charaa] parle. Puis [al-Joulani|N Ahmed al-Charaa] dort.",
    ])
  func articles(_ marked: String) throws { try expectMentions(marked) }
}
