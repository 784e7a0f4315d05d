import RelgraphCore
import RelgraphKit
import Testing

@Suite("Analysis of any graph")
struct GraphAnalysisTests {
  private func graph(
    _ edges: [(Int, Int, Double, Bool)], nodes: Int = 4
  ) -> PropertyGraph {
    PropertyGraph(
      nodes: (0..<nodes).map {
        PropertyGraph.Node(
          id: "n\($0)", label: "N\($0)", properties: ["type": .string($0 < 2 ? "a" : "b")])
      },
      edges: edges.map {
        PropertyGraph.Edge(source: $0.0, target: $0.1, isDirected: $0.3, weight: $0.2)
      })
  }

  @Test("has a finite value or none for every node", arguments: NodeMeasure.allCases)
  func everyMeasure(_ measure: NodeMeasure) {
    for directed in [false, true] {
      let analysis = GraphAnalysis(
        graph([(0, 1, 2, directed), (1, 2, 1, directed), (2, 0, 1, directed), (2, 2, 5, false)]))
      let values = analysis.column(measure).values
      #expect(values.count == 4)
      #expect(values.compactMap { $0 }.allSatisfy { $0.isFinite })
    }
    #expect(GraphAnalysis(graph([], nodes: 0)).column(measure).values.isEmpty)
  }

  @Test("measures taken together have the values of each alone", arguments: [false, true])
  func together(directed: Bool) {
    var edges: [(Int, Int, Double, Bool)] = []
    for number in 0..<40 {
      let weight = Double(1 + number % 4)
      edges.append((number % 13, (number * number + 3) % 17, weight, directed))
    }
    let analysis = GraphAnalysis(graph(edges, nodes: 18))
    let table = analysis.table(NodeMeasure.allCases)
    for (measure, column) in zip(NodeMeasure.allCases, table.columns) {
      #expect(column.values == analysis.column(measure).values, "\(measure)")
      #expect(column.values.count == 18)
    }
    #expect(analysis.summary(after: table) == analysis.summary())
  }

  @Test("has a finite value for every edge", arguments: EdgeMeasure.allCases)
  func everyEdgeMeasure(_ measure: EdgeMeasure) {
    let analysis = GraphAnalysis(graph([(0, 1, 2, false), (1, 2, 1, false), (3, 3, 1, false)]))
    let values = analysis.values(of: measure)
    #expect(values.count == analysis.edges.count)
    #expect(values.allSatisfy { $0.isFinite })
  }

  @Test("takes an undirected edge among directed ones both ways")
  func mixed() {
    let analysis = GraphAnalysis(graph([(0, 1, 1, true), (1, 2, 1, false)]))
    #expect(analysis.isDirected)
    #expect(analysis.column(.outDegree).values == [1, 1, 1, 0])
    #expect(analysis.column(.inDegree).values == [0, 2, 1, 0])
  }

  @Test("counts weights that are no strength and leaves their edges out")
  func leftOut() {
    let analysis = GraphAnalysis(graph([(0, 1, 0, false), (1, 2, -3, false), (2, 3, 1, false)]))
    #expect(analysis.edgesLeftOut == 2)
    #expect(analysis.column(.degree).values == [0, 0, 1, 1])
  }

  @Test("takes edges as directed or as equal where it is told to")
  func looks() {
    let edges = graph([(0, 1, 4, false), (0, 1, 3, false), (1, 2, -1, false)])
    var options = AnalysisOptions()
    options.isDirected = true
    let directed = GraphAnalysis(edges, options: options)
    #expect(directed.isDirected)
    #expect(directed.column(.outStrength).values == [7, 0, 0, 0])
    options = AnalysisOptions()
    options.isUnweighted = true
    let equal = GraphAnalysis(edges, options: options)
    #expect(equal.column(.strength).values == [1, 2, 1, 0])
    #expect(equal.edgesLeftOut == 0)
  }

  @Test("finds communities of the size that it is told to")
  func resolutions() {
    let line = graph((0..<9).map { ($0, $0 + 1, 1, false) }, nodes: 10)
    let counts = [
      AnalysisOptions.Quality.modularity(resolution: 0.1), .modularity(resolution: 1),
      .constantPotts(resolution: 0.9),
    ].map { quality in
      var options = AnalysisOptions()
      options.quality = quality
      let found = GraphAnalysis(line, options: options)
      for measure in [NodeMeasure.community, .communityLouvain, .participation] {
        #expect(found.column(measure).values.allSatisfy { $0?.isFinite == true })
      }
      return Set(found.column(.community).values).count
    }
    #expect(counts[0] == 1)
    #expect(counts[0] < counts[1] && counts[1] < counts[2] && counts[2] < 10)
  }

  @Test("ranks edges among those of their ends")
  func strongest() {
    let edges = graph([(0, 1, 9, false), (0, 2, 5, false), (1, 2, 5, false), (3, 3, 1, false)])
    #expect(GraphAnalysis(edges).values(of: .strongest) == [1, 1, 2, 0])
  }

  @Test("finds the one edge whose loss parts the graph")
  func bridge() {
    let analysis = GraphAnalysis(
      graph([(0, 1, 1, false), (1, 2, 1, false), (2, 0, 1, false), (2, 3, 9, false)]))
    let values = analysis.values(of: .bridge)
    #expect(
      zip(analysis.edges, values).filter { $0.1 == 1 }.map { [$0.0.source, $0.0.target] } == [
        [2, 3]
      ])
    #expect(analysis.column(.cutPoint).values == [0, 0, 1, 0])
  }

  @Test("goes so far around a node and no farther")
  func around() {
    let chain = graph([(0, 1, 1, true), (1, 2, 1, true), (2, 3, 1, true)])
    let analysis = GraphAnalysis(chain)
    #expect(analysis.around(3, radius: 1).nodes.map(\.id) == ["n2", "n3"])
    #expect(analysis.around(1, radius: 1).edges.count == 2)
    #expect(analysis.around(0, radius: 0).edges.isEmpty)
    #expect(analysis.around(0, radius: 9).nodes.count == 4)
  }

  @Test("leaves out what takes too long, unless all is asked for")
  func affordable() {
    let count = 40_000
    let ring = PropertyGraph(
      nodes: (0..<count).map { PropertyGraph.Node(id: String($0), label: String($0)) },
      edges: (0..<count).flatMap { node in
        (1...6).map {
          PropertyGraph.Edge(source: node, target: (node + $0) % count, isDirected: false)
        }
      })
    let analysis = GraphAnalysis(ring)
    #expect(analysis.affordable([.degree, .closeness, .betweenness]) == [.degree, .betweenness])
    var options = AnalysisOptions()
    options.isExact = true
    #expect(GraphAnalysis(ring, options: options).affordable([.closeness]) == [.closeness])
  }
}
