package org.ganvas.export;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Provenance as XMP, ISO 16684-1: the IPTC's digital source type, which programs look for, and
 * Ganvas's own facts in a namespace of their own.
 */
final class XmpPacket {
  private static final String NAMESPACE = "https://ganvas.org/ns/provenance/1.0/";

  private XmpPacket() {}

  static String of(Provenance provenance) {
    Model model = provenance.model();
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("Synthetic", "True");
    facts.put("ModelSHA256", model.sha256());
    facts.put("Recipe", model.recipe());
    facts.put("Run", model.run());
    facts.put("Step", Long.toString(model.step()));
    facts.put("Weights", model.weights());
    provenance.places().ifPresent(places -> facts.put("Places", words(places)));
    facts.put("PixelsSHA256", provenance.sha256());
    StringBuilder own = new StringBuilder();
    facts.forEach(
        (name, value) ->
            own.append(
                "   <ganvas:%s>%s</ganvas:%s>\n".formatted(name, Markup.escaped(value), name)));
    return """
        <?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
        <x:xmpmeta xmlns:x="adobe:ns:meta/">
         <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
          <rdf:Description rdf:about=""
            xmlns:dc="http://purl.org/dc/elements/1.1/"
            xmlns:xmp="http://ns.adobe.com/xap/1.0/"
            xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"
            xmlns:ganvas="%s">
           <dc:description><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:description>
           <xmp:CreatorTool>Ganvas %s</xmp:CreatorTool>
           <Iptc4xmpExt:DigitalSourceType>%s</Iptc4xmpExt:DigitalSourceType>
        %s  </rdf:Description>
         </rdf:RDF>
        </x:xmpmeta>
        <?xpacket end="r"?>"""
        .formatted(
            NAMESPACE,
            Markup.escaped(provenance.sentence()),
            Markup.escaped(provenance.ganvas()),
            Provenance.SOURCE_TYPE,
            own);
  }

  /** The first and the last place; the JSON beside has all of them. */
  private static String words(Places places) {
    String first = places.at(0).toString();
    return places.count() == 1
        ? first
        : "%s … %s (%d)".formatted(first, places.at(places.count() - 1), places.count());
  }
}
