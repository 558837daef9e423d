package org.ganvas.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.ganvas.event.History;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LossLogTest {
  @TempDir Path folder;

  @Test
  void aDiskThatFillsLeavesWholeRowsAndTheRestIsWrittenLater() throws IOException {
    Path file = folder.resolve("losses.csv");
    History history = new History();
    Runs.append(history, 1, 0);
    FillingChannel channel =
        new FillingChannel(
            Files.newByteChannel(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
    try (LossLog log = new LossLog(channel)) {
      log.append(history);
      Runs.append(history, 2, 10);
      channel.room = Files.size(file) + 5;

      assertThatThrownBy(() -> log.append(history)).hasMessage(FullDisk.MESSAGE);
      assertThat(Files.readAllLines(file)).hasSize(2);

      Runs.append(history, 3, 20);
      channel.room = Long.MAX_VALUE;
      log.append(history);
    }
    assertThat(Files.readAllLines(file))
        .hasSize(4)
        .endsWith("2,10.0,11.0,12.0,13.0,14.0,15.0,16.0", "3,20.0,21.0,22.0,23.0,24.0,25.0,26.0");
  }

  /** A file that may not grow beyond some bytes. */
  private static final class FillingChannel implements SeekableByteChannel {
    private final SeekableByteChannel file;
    private long room = Long.MAX_VALUE;

    FillingChannel(SeekableByteChannel file) {
      this.file = file;
    }

    @Override
    public int write(ByteBuffer bytes) throws IOException {
      long left = room - file.position();
      if (left <= 0) {
        throw new IOException(FullDisk.MESSAGE);
      }
      if (left >= bytes.remaining()) {
        return file.write(bytes);
      }
      int limit = bytes.limit();
      bytes.limit(bytes.position() + (int) left);
      int written = file.write(bytes);
      bytes.limit(limit);
      return written;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
      return file.read(target);
    }

    @Override
    public long position() throws IOException {
      return file.position();
    }

    @Override
    public SeekableByteChannel position(long position) throws IOException {
      file.position(position);
      return this;
    }

    @Override
    public long size() throws IOException {
      return file.size();
    }

    @Override
    public SeekableByteChannel truncate(long size) throws IOException {
      file.truncate(size);
      return this;
    }

    @Override
    public boolean isOpen() {
      return file.isOpen();
    }

    @Override
    public void close() throws IOException {
      file.close();
    }
  }
}
