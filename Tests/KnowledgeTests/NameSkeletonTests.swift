import Knowledge
import Testing

@Suite("NameSkeleton")
struct NameSkeletonTests {
  @Test(
    "gives spellings of one name one skeleton",
    arguments: [
      ["Choïgou", "Shoigu"], ["Poutine", "Putin"], ["Lavrov", "Lavroff"],
      ["Zelensky", "Zelenskyy", "Zelenski"], ["Belooussov", "Belousov"], ["Kisliak", "Kislyak"],
      ["Sergueï", "Sergey", "Sergei"], ["Tchourkine", "Churkin"], ["Bachar", "Bashar"],
      ["Khrouchtchev", "Khrushchev"], ["Medvedev", "Medvedeff"],
    ])
  func same(_ spellings: [String]) {
    #expect(Set(spellings.map(NameSkeleton.of)).count == 1, "\(spellings.map(NameSkeleton.of))")
  }

  @Test(
    "keeps other names apart",
    arguments: [
      ("Kim", "Kem"), ("Merkel", "Markel"), ("Macron", "Marcon"), ("Park", "Pak"),
      ("Lavrov", "Larov"), ("Rutte", "Ruto"),
    ])
  func other(_ left: String, _ right: String) {
    #expect(NameSkeleton.of(left) != NameSkeleton.of(right))
  }

  @Test("reads names in words, without Arabic articles")
  func words() {
    #expect(NameSkeleton.words(of: "Bachar el-Assad") == NameSkeleton.words(of: "Bashar al-Assad"))
    #expect(NameSkeleton.words(of: "Kim Jong-un") == NameSkeleton.words(of: "Kim Jong Un"))
  }
}
