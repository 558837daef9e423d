package org.ganvas.ui.latent;

/** What can be done with a place besides moving it. */
enum Tool {
  MAP("Map", "Shows the surroundings as pictures; a click goes there."),
  BETWEEN("Between", "Walks from A to B, and finds A − B + C."),
  CLASSES("Classes", "Shows the same point as each class of a conditional run."),
  PICTURE("Find", "Finds the place of a training picture, or of one you draw."),
  NEW("Is it new?", "Shows the training pictures nearest to the generated one."),
  BOOKMARKS("Bookmarks", "Keeps places with their pictures and your notes.");

  private final String title;
  private final String help;

  Tool(String title, String help) {
    this.title = title;
    this.help = help;
  }

  /** Its name for people. */
  String title() {
    return title;
  }

  /** What it does, in a sentence. */
  String help() {
    return help;
  }

  /** Why it is of no use in a space, empty if it is. */
  String whyNot(SpaceInfo info) {
    if (this == CLASSES && info.classes() == 0) {
      return "This run’s generator is not told a class; those of cgan, ac-gan and projection are.";
    }
    boolean ofPictures = this == PICTURE || this == NEW;
    return ofPictures && info.plane() != null
        ? "This run makes points of the plane; this needs pictures."
        : "";
  }
}
