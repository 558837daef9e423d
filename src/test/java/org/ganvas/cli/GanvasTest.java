package org.ganvas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GanvasTest {

  @Test
  void tellsItsVersion() {
    Session session = Session.of("--version");
    assertThat(session.status).isZero();
    assertThat(session.out.strip()).matches("ganvas \\S+");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--help",
        "train --help",
        "sample --help",
        "evaluate --help",
        "bench --help",
        "list --help",
        "list losses --help",
        "help train"
      })
  void explainsItself(String arguments) {
    Session session = Session.of(arguments.split(" "));
    assertThat(session.status).isZero();
    assertThat(session.out).startsWith("Usage: ganvas").contains("--verbose");
    assertThat(session.err).isEmpty();
  }

  @Test
  void theHelpNamesEveryCommandForUsers() {
    assertThat(Session.of("--help").out)
        .contains("train", "sample", "evaluate", "bench", "list", "generate-completion")
        .doesNotContain(DocumentSettingsCommand.NAME);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "trian | 'ganvas' has no command 'trian'; did you mean 'train'?",
        "list losess | 'ganvas list' has no command 'losess'; did you mean 'losses'?",
        "list | 'ganvas list --help'",
        "--vebose list | 'ganvas' has no option '--vebose'; did you mean '--verbose'?",
        "sample --count 4 --out a.png | 'ganvas sample' needs --run DIR",
        "sample --run r --count many --out a.png | 'many'",
        "bench --workload wagn | There is no workload 'wagn'; did you mean 'wgan'?",
        "bench --workload light --iterations 0 | --iterations cannot be 0",
        "bench --workload light --threads 0 | threads cannot be 0",
        "evaluate --run r --samples 0 | --samples cannot be 0",
      })
  void badUsageIsOneLineAndStatus2(String arguments, String sentence) {
    Session session = Session.of(arguments.split(" "));
    assertThat(session.complaint()).contains(sentence).hasLineCount(1);
    assertThat(session.out).isEmpty();
    assertThat(session.status).isEqualTo(ExitStatus.BAD_USAGE);
  }

  @Test
  void aRunThatIsNoneIsStatus1() {
    Session session = Session.of("evaluate", "--run", "no-such-run");
    assertThat(session.status).isEqualTo(ExitStatus.FAILED);
    assertThat(session.complaint()).contains("no-such-run").hasLineCount(1);
  }
}
