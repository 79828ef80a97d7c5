package io.workstream.media;

import static io.workstream.media.Mp4Bytes.box;
import static io.workstream.media.Mp4Bytes.brand;
import static io.workstream.media.Mp4Bytes.film;
import static io.workstream.media.Mp4Bytes.filmOfACamera;
import static io.workstream.media.Mp4Bytes.hdlr;
import static io.workstream.media.Mp4Bytes.join;
import static io.workstream.media.Mp4Bytes.minf;
import static io.workstream.media.Mp4Bytes.movie;
import static io.workstream.media.Mp4Bytes.number;
import static io.workstream.media.Mp4Bytes.track;
import static io.workstream.media.Mp4Bytes.trackOf;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilmTracksTest {

    private static final byte[] PICTURES = track("vide", "avc1");
    private static final byte[] SOUND = track("soun", "mp4a");

    @Test
    void tracksShouldBeToldWhereverTheIndexIs() throws IOException {
        assertThat(read(film(PICTURES, SOUND))).containsExactly("video/avc1", "audio/mp4a");
        assertThat(read(filmOfACamera(PICTURES, SOUND))).containsExactly("video/avc1", "audio/mp4a");
    }

    @Test
    void everyCodecShouldBeToldWhenThereAreSeveral() throws IOException {
        byte[] bytes = film(track("vide", "hvc1", "avc1"), SOUND, track("soun", "ac-3"));

        assertThat(read(bytes)).containsExactly("video/hvc1", "video/avc1", "audio/mp4a", "audio/ac-3");
    }

    @Test
    void tracksOfNeitherPictureNorSoundShouldBeLeftOut() throws IOException {
        assertThat(read(film(track("text", "tx3g"), PICTURES, track("meta", "mebx"))))
                .containsExactly("video/avc1");
    }

    @Test
    void codecShouldBeToldWhenItComesBeforeTheHandler() throws IOException {
        byte[] bytes = film(trackOf(minf("avc1"), hdlr("vide")));

        assertThat(read(bytes)).containsExactly("video/avc1");
    }

    @Test
    void handlerOfTheDataShouldNotPassForThatOfTheTrack() throws IOException {
        byte[] quickTime = trackOf(hdlr("soun"), box("minf", hdlr("alis"), box("stbl", stsd("mp4a"), number(0))));

        assertThat(read(film(quickTime, PICTURES))).containsExactly("audio/mp4a", "video/avc1");
    }

    @Test
    void sizeShouldBeUnderstoodWhenItTakesEightBytesOrGoesToTheEnd() throws IOException {
        byte[] movie = movie(PICTURES);
        byte[] large = ByteBuffer.allocate(16 + 50)
                .putInt(1)
                .put("mdat".getBytes(ISO_8859_1))
                .putLong(16 + 50)
                .array();
        byte[] toTheEnd = movie.clone();
        Arrays.fill(toTheEnd, 0, 4, (byte) 0);

        assertThat(read(join(brand("isom"), large, movie))).containsExactly("video/avc1");
        assertThat(read(join(brand("isom"), toTheEnd))).containsExactly("video/avc1");
    }

    @Test
    void lettersShouldBeHarmlessWhenSomebodyWroteAnythingThere() throws IOException {
        assertThat(read(film(track("vide", "a\0,\u00e9")))).containsExactly("video/a???");
        assertThat(read(film(track("soun", "raw ")))).containsExactly("audio/raw");
    }

    @Test
    void nothingShouldBeToldWhenThereIsNoIndex() throws IOException {
        assertThat(read(join(brand("isom"), box("free", new byte[100])))).isEmpty();
        assertThat(read(join(brand("isom"), box("moov")))).isEmpty();
        assertThat(read(new byte[0])).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 7, Integer.MAX_VALUE, -1})
    void nothingShouldBeToldWhenASizeIsWrong(int size) throws IOException {
        byte[] bytes = film(PICTURES, SOUND);
        System.arraycopy(number(size), 0, bytes, brand("isom").length, 4);

        assertThat(read(bytes)).isEmpty();
    }

    @Test
    void nothingShouldBeToldWhenABoxIsLargerThanTheOneAroundIt() throws IOException {
        byte[] track = box("trak", box("mdia", join(number(1 << 20), "hdlr".getBytes(ISO_8859_1), new byte[40])));

        assertThat(read(film(track, PICTURES))).isEmpty();
    }

    @Test
    void nothingShouldBeToldWhenThereIsNoEndOfBoxes() throws IOException {
        assertThat(read(boxes(5_000))).isEmpty();
    }

    @Property
    void tracksShouldBeToldWhenTheFileBreaksOffBehindItsIndexOnly(@ForAll @IntRange(min = 0, max = 900) int length)
            throws IOException {
        byte[] whole = film(PICTURES, SOUND);
        int index = brand("isom").length + movie(PICTURES, SOUND).length;

        List<String> tracks = read(Arrays.copyOf(whole, Math.min(length, whole.length)));

        assertThat(tracks).isEqualTo(length < index ? List.of() : List.of("video/avc1", "audio/mp4a"));
    }

    @Property
    void nothingShouldBeToldWhenTheBytesAreAnything(@ForAll @Size(max = 200) byte[] bytes) throws IOException {
        assertThat(read(bytes)).isEmpty();
    }

    @Property
    void readingShouldEndWhenAByteIsAnother(@ForAll @IntRange(min = 0, max = 700) int at, @ForAll byte other)
            throws IOException {
        byte[] bytes = film(PICTURES, SOUND);
        bytes[at % bytes.length] = other;

        assertThat(read(bytes)).hasSizeLessThanOrEqualTo(16);
    }

    @Test
    void picturesAndSoundsShouldBeLeaptOver() throws IOException {
        byte[] head = join(brand("isom"), number(1), "mdat".getBytes(ISO_8859_1));
        long mdat = 90L << 20;
        byte[] movie = movie(PICTURES, SOUND);
        long size = head.length - 8 + mdat + movie.length;
        AtomicLong taken = new AtomicLong();

        List<String> tracks = FilmTracks.read(
                offset -> counting(offset < head.length ? start(head, mdat, offset) : tail(movie, size, offset), taken),
                size);

        assertThat(tracks).containsExactly("video/avc1", "audio/mp4a");
        assertThat(taken.get()).isLessThan(20_000);
    }

    @ParameterizedTest
    @CsvSource({"60, 62, 2", "64, 64, 0", "500, 64, 0"})
    void bytesShouldBeOpenedAFewTimesHoweverManyBoxesThereAre(int boxes, int opened, int told) throws IOException {
        byte[][] free = new byte[boxes][];
        Arrays.fill(free, box("free"));
        byte[] bytes = join(brand("isom"), join(free), movie(PICTURES, SOUND));
        AtomicLong opens = new AtomicLong();

        List<String> tracks = FilmTracks.read(
                offset -> {
                    opens.incrementAndGet();
                    return new ByteArrayInputStream(bytes, (int) offset, bytes.length);
                },
                bytes.length);

        assertThat(tracks).hasSize(told);
        assertThat(opens.get()).isEqualTo(opened);
    }

    @Test
    void faultOfTheStorageShouldNotPassForABrokenFilm() {
        assertThatThrownBy(() -> FilmTracks.read(
                        offset -> {
                            throw new IOException("disk error");
                        },
                        100))
                .hasMessage("disk error");
    }

    private static InputStream start(byte[] head, long mdat, long offset) {
        byte[] all = join(head, ByteBuffer.allocate(8).putLong(mdat).array());
        return new ByteArrayInputStream(all, (int) offset, all.length);
    }

    private static InputStream tail(byte[] movie, long size, long offset) {
        return new ByteArrayInputStream(movie, (int) (offset - (size - movie.length)), movie.length);
    }

    private static InputStream counting(InputStream bytes, AtomicLong taken) {
        return new FilterInputStream(bytes) {

            @Override
            public int read(byte[] target, int at, int length) throws IOException {
                int read = super.read(target, at, length);
                taken.addAndGet(Math.max(read, 0));
                return read;
            }
        };
    }

    private static byte[] boxes(int count) {
        byte[][] all = new byte[count][];
        Arrays.fill(all, box("free"));
        return join(brand("isom"), join(all), movie(PICTURES));
    }

    private static byte[] stsd(String codec) {
        return box("stsd", new byte[4], number(1), box(codec, new byte[70]));
    }

    private static List<String> read(byte[] bytes) throws IOException {
        return FilmTracks.read(offset -> new ByteArrayInputStream(bytes, (int) offset, bytes.length), bytes.length);
    }
}
