package org.ganvas.export;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The fingerprint of bytes that come in parts. */
final class Sha256 {
  private final MessageDigest digest;

  Sha256() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  void take(byte[] part) {
    digest.update(part);
  }

  /** Of all parts so far; to be asked once. */
  String hexadecimal() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
