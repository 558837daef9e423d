package org.ganvas.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UnexpectedErrorsTest {

  @Test
  void theUserReadsOneSentenceAndWhereTheRestIs() {
    StringWriter err = new StringWriter();
    Optional<Path> log = Optional.of(Path.of("ganvas-1.log"));
    new UnexpectedErrors(new PrintWriter(err), log)
        .uncaughtException(Thread.currentThread(), new IllegalStateException("no tensor\nat all"));
    assertThat(err.toString().strip())
        .isEqualTo("Something unexpected happened: no tensor. The details are in ganvas-1.log.");
  }

  @Test
  void anErrorWithoutAMessageIsNamed() {
    assertThat(UnexpectedErrors.sentence(new StackOverflowError(), Optional.empty()))
        .isEqualTo("Something unexpected happened: StackOverflowError.");
  }
}
