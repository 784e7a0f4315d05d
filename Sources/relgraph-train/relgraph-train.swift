internal import Training

/// The doorway to training and evaluation.
@main
struct Doorway {
  static func main() async { await TrainCommand.main() }
}
