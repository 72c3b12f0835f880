import SOPModel

/// What the steps of an SOP make and need, by the numbers of the documents' names.
struct DocumentInventory {
  /// A document that a step yields, or a part of one.
  struct Making {
    var name: Int
    var step: StepID
    /// Into `Procedure.documentUses`.
    var use: Int
    /// It is a member of the document (`memuat`), not the document itself.
    var isPart: Bool
  }

  /// A document that a step works with, and that some step makes.
  struct Need {
    var name: Int
    var step: StepID
    var use: Int
  }

  /// A document that a step works with and that no step makes.
  struct Foreign {
    var step: StepID
    var use: Int
  }

  var names: DocumentNames
  private(set) var makings: [Making] = []
  private(set) var needs: [Need] = []
  private(set) var foreign: [Foreign] = []
  /// Steps that work with all requirements (`kelengkapan: persyaratan`).
  private(set) var stepsWithRequirements: [StepID] = []
  /// For each step, its makings.
  private(set) var makingsOfStep: [Range<Int>] = []

  /// One pass over the documents of the steps.
  init(_ procedure: Procedure) {
    names = DocumentNames(minimumCapacity: procedure.documentUses.count)
    makingsOfStep.reserveCapacity(procedure.steps.count)
    makings.reserveCapacity(procedure.documentUses.count)
    for (index, step) in procedure.steps.enumerated() { addMakings(of: StepID(index), step, procedure) }
    needs.reserveCapacity(procedure.documentUses.count)
    for (index, step) in procedure.steps.enumerated() { addNeeds(of: StepID(index), step, procedure) }
  }

  private mutating func addMakings(of id: StepID, _ step: Step, _ procedure: Procedure) {
    let start = makings.count
    for use in step.outputs.indices {
      let document = procedure.documentUses[use]
      let name = names.insert(procedure.textBytes(of: document.name))
      if name >= 0 { makings.append(Making(name: name, step: id, use: use, isPart: false)) }
      addParts(of: document, id, use, procedure)
    }
    // A bundle that comes in is taken apart here, whoever made it.
    for use in step.inputs.indices { addParts(of: procedure.documentUses[use], id, use, procedure) }
    makingsOfStep.append(start..<makings.count)
  }

  private mutating func addParts(of document: DocumentUse, _ step: StepID, _ use: Int, _ procedure: Procedure) {
    guard document.details >= 0 else { return }
    for part in procedure.documentDetails[Int(document.details)].contains.entries {
      let name = names.insert(procedure.textBytes(of: part))
      if name >= 0 { makings.append(Making(name: name, step: step, use: use, isPart: true)) }
    }
  }

  private mutating func addNeeds(of id: StepID, _ step: Step, _ procedure: Procedure) {
    for use in step.inputs.indices {
      let text = procedure.textBytes(of: procedure.documentUses[use].name)
      if text.isAllRequirements {
        stepsWithRequirements.append(id)
      } else if !text.isAllForms {
        let name = names.find(text)
        if name >= 0 {
          needs.append(Need(name: name, step: id, use: use))
        } else {
          foreign.append(Foreign(step: id, use: use))
        }
      }
    }
  }
}

extension ArraySlice<UInt8> {
  /// `persyaratan`: all that apply.
  var isAllRequirements: Bool { elementsEqual("persyaratan".utf8) }
  /// `formulir`: all of them.
  var isAllForms: Bool { elementsEqual("formulir".utf8) }
}
