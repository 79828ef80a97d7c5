package io.workstream.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentTypesTest {

    private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452");

    @Test
    void typeShouldComeFromTheBytesWhenTheNameLies() throws IOException {
        assertThat(type(PNG, "invoice.pdf", "application/pdf")).isEqualTo("image/png");
    }

    @Test
    void typeShouldBeMarkupWhenAPictureIsAPage() throws IOException {
        byte[] page = "<!doctype html><html><script>alert(1)</script></html>".getBytes(UTF_8);

        assertThat(type(page, "cat.jpg", "image/jpeg")).isEqualTo("text/html");
    }

    @Test
    void typeShouldBeTheAnnouncedOneWhenTheContainerIsShared() throws IOException {
        assertThat(type(mp4("isom"), null, "audio/mp4; codecs=mp4a.40.2")).isEqualTo("audio/mp4");
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "voice.ogg, audio/ogg; codecs=opus, -",
                "voice.opus, audio/opus, -",
                "-, audio/ogg, -",
                "-, -, -",
                "voice.opus, audio/ogg, \1vorbis",
                "voice.ogg, audio/ogg, Speex   1.2",
                "voice.ogg, audio/ogg, \177FLAC",
                "voice.ogg, audio/ogg, \200theora"
            },
            nullValues = "-")
    void soundInOggShouldNotPassForOpusWhenItsFirstPageDoesNotSaySo(String name, String announced, String codec)
            throws IOException {
        byte[] sound =
                ("OggS\0\2" + "\0".repeat(22) + (codec == null ? "" : codec) + "\0".repeat(40)).getBytes(ISO_8859_1);

        assertThat(type(sound, name, announced)).isNotEqualTo("audio/ogg");
    }

    @Test
    void soundShouldBeOpusWhateverItsNameAndItsSenderSay() throws IOException {
        byte[] voice = ("OggS\0\2" + "\0".repeat(22) + "OpusHead\1").getBytes(ISO_8859_1);

        assertThat(type(voice, "voice.oga", "audio/vorbis")).isEqualTo("audio/ogg");
        assertThat(type(voice, "voice.opus", null)).isEqualTo("audio/ogg");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "voice.ogg, -, application/ogg",
                "-, -, application/ogg",
                "voice.oga, Speex   1.2, application/ogg",
                "voice.spx, Speex   1.2, application/ogg",
                "voice.ogg, \177FLAC, application/ogg",
                "voice.ogg, ~vorbis, audio/vorbis",
                "voice.opus, ~vorbis, audio/vorbis",
                "-, ~vorbis, audio/vorbis"
            })
    void soundInOggShouldBeCalledByItsCodecOrNotAtAll(String name, String codec, String type) throws IOException {
        String page = "OggS\0\2" + "\0".repeat(20) + "\1\36";

        assertThat(type(
                        (page + (codec == null ? "" : codec.replace('~', '\1') + "\0".repeat(30))).getBytes(ISO_8859_1),
                        name,
                        "audio/ogg"))
                .isEqualTo(type);
        assertThat(type("OggS\0\2".getBytes(ISO_8859_1), name, "audio/ogg")).isEqualTo("application/ogg");
    }

    @Test
    void soundShouldBeOpusInOggWhenItsFirstPageSaysSo() throws IOException {
        byte[] voice = ("OggS\0\2" + "\0".repeat(22) + "OpusHead\1").getBytes(ISO_8859_1);

        assertThat(type(voice, "voice.ogg", null)).isEqualTo("audio/ogg");
    }

    @Test
    void filmShouldBeMp4WhenItsBrandIsNotQuickTimes() throws IOException {
        byte[] film = "\0\0\0\24ftypisom\0\0\2\0isom\0\0\0\10free".getBytes(ISO_8859_1);
        byte[] quickTime = "\0\0\0\24ftypqt  \0\0\2\0qt  \0\0\0\10free".getBytes(ISO_8859_1);

        assertThat(type(film, null, "video/mp4")).isEqualTo("video/mp4");
        assertThat(type(quickTime, null, "video/mp4")).isEqualTo("video/quicktime");
    }

    @ParameterizedTest
    @ValueSource(strings = {"isom", "iso2", "iso6", "avc1", "dash", "mp42", "mp41"})
    void filmShouldBeAnMp4WhateverItsBrand(String brand) throws IOException {
        assertThat(type(mp4(brand), null, "video/mp4")).isEqualTo("video/mp4");
        assertThat(type(mp4(brand), null, null)).isEqualTo("video/mp4");
    }

    @Test
    void filmShouldStayQuickTimeWhenItIs() throws IOException {
        assertThat(type(mp4("qt  "), null, "video/mp4")).isEqualTo("video/quicktime");
    }

    @Test
    void soundShouldHaveItsUsualName() throws IOException {
        assertThat(type(mp4("M4A "), null, "audio/x-m4a")).isEqualTo("audio/mp4");
    }

    @Test
    void soundShouldHaveTheNameThatReceiversKnowWhenItIsAac() throws IOException {
        byte[] adts = HexFormat.of().parseHex("fff15080027ffc2110046002");

        assertThat(type(adts, "note.aac", "audio/aac")).isEqualTo("audio/aac");
    }

    @Test
    void typeShouldComeFromTheBytesWhenTheyProveIt() throws IOException {
        byte[] vorbis = "OggS\0\2\0\0\0\0\0\0\0\0\1\2\3\4\0\0\0\0\5\6\7\10\1\36\1vorbis".getBytes(ISO_8859_1);

        assertThat(type(vorbis, null, "audio/ogg")).isEqualTo("audio/vorbis");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "image/svg+xml", "application/pdf", "text/xml", "application/javascript"})
    void typeShouldNotBeShownInlineWhenItCouldRun(String type) {
        assertThat(ContentTypes.shownInline(type)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "cat.jpg, true",
        "price.PDF, true",
        "voice.ogg, true",
        "report.docx, true",
        "archive.zip, true",
        "page.html, false",
        "letter.doc, false",
        "table.xls, false",
        "notes.txt, false",
        "noname, false"
    })
    void nameShouldTellThatAFileIsNoPage(String name, boolean noPage) {
        assertThat(ContentTypes.namesNoPage(name)).isEqualTo(noPage);
    }

    private static byte[] mp4(String brand) {
        return ("\0\0\0\30ftyp" + brand + "\0\0\2\0" + brand + "mp41").getBytes(ISO_8859_1);
    }

    private static String type(byte[] bytes, String name, String announced) throws IOException {
        return ContentTypes.detect(new ByteArrayInputStream(bytes), name, announced);
    }

    @ParameterizedTest
    @CsvSource({
        "video/mp4, audio/mp4a, audio/mp4",
        "video/mp4, video/avc1 audio/mp4a, video/mp4",
        "video/mp4, '', video/mp4",
        "video/3gpp, audio/samr, video/3gpp"
    })
    void filmShouldBeASoundWhenNothingOfItCanBeSeen(String type, String tracks, String expected) {
        List<String> held = tracks.isEmpty() ? List.of() : List.of(tracks.split(" "));

        assertThat(ContentTypes.ofTracks(type, held)).isEqualTo(expected);
    }
}
