package io.workstream.conversation;

import static io.workstream.media.MediaFileBuilder.aFile;
import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.content.Content.Media.Form;
import io.workstream.job.JobOutcome;
import io.workstream.job.JobRun;
import io.workstream.media.Filling;
import io.workstream.media.FreeTransfers;
import io.workstream.media.MediaFailure;
import io.workstream.media.MediaFile;
import io.workstream.media.MediaFileBuilder;
import io.workstream.media.MediaProblem;
import io.workstream.media.MediaStore;
import io.workstream.media.MediaTraits;
import io.workstream.shared.Problem;
import io.workstream.storage.ByteSource;
import io.workstream.storage.StoredObject;
import jakarta.json.bind.JsonbBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FetchMediaHandlerTest {

    private static final long MOST_MOVING = 500 << 10;
    private static final long MOST_STILL = 100 << 10;
    private static final UUID ID = UUID.fromString("018f0000-0000-7000-8000-000000000001");
    private static final Instant ASKED = Instant.parse("2026-03-14T09:26:53Z");
    private static final MediaFile FILE = aFile().build();
    private static final Filling FILLING = new Filling(new StoredObject("k", 3, "ab"), "image/webp", MediaTraits.NONE);

    private final List<Fetched> concluded = new ArrayList<>();
    private final List<Filling> discarded = new ArrayList<>();
    private final StickerSource source = new StickerSource();
    private final FetchMediaHandler handler = new FetchMediaHandler() {

        @Override
        MediaSource source(MediaFile file) {
            return source;
        }
    };
    private FetchOrder order = new FetchOrder(FILE, ID, Form.STICKER, ASKED);
    private boolean first = true;
    private boolean full;

    @BeforeEach
    void assemble() {
        handler.jsonb = JsonbBuilder.create();
        handler.transfers = new FreeTransfers();
        handler.desk = new FetchDesk() {

            @Override
            public Optional<FetchOrder> order(UUID workspaceId, UUID mediaId) {
                return Optional.of(order);
            }

            @Override
            public boolean arrived(MediaFile file, Filling filling) {
                if (full) {
                    throw new Problem(MediaProblem.STORAGE_FULL);
                }
                return first;
            }

            @Override
            public JobOutcome missing(FetchOrder unfetched, Fetched result) {
                concluded.add(result);
                return JobOutcome.completed();
            }
        };
    }

    @Test
    void conversationShouldNotWaitForOurOwnDisk() {
        handler.store = failing(new IOException("No space left on device"));

        handler.run(job());

        assertThat(concluded).singleElement().satisfies(result -> {
            assertThat(result.outcome()).isEqualTo(Fetched.Outcome.LATER);
            assertThat(result.failure()).isEqualTo(MediaFailure.NOT_STORED);
        });
    }

    @Test
    void fileShouldBeGivenUpWhenItIsTooLarge() {
        handler.store = refusing(MediaProblem.MEDIA_TOO_LARGE);

        handler.run(job());

        assertThat(concluded).containsExactly(Fetched.never(MediaFailure.TOO_LARGE, "larger than 500 KB"));
    }

    @Test
    void fileShouldBeGivenUpWhenItsLengthAloneSaysThatItIsTooLarge() {
        handler.store = passing(3);
        source.answer = Fetched.never(MediaFailure.TOO_LARGE, "the file is too large");

        handler.run(job());

        assertThat(concluded).containsExactly(Fetched.never(MediaFailure.TOO_LARGE, "larger than 500 KB"));
    }

    @Test
    void stickerShouldBeGivenUpWhenItIsLargeAndProvesToStandStill() {
        handler.store = passing(MOST_STILL + 1);

        handler.run(job());

        assertThat(concluded).containsExactly(Fetched.never(MediaFailure.TOO_LARGE, "larger than 100 KB"));
        assertThat(discarded).hasSize(1);
    }

    @Test
    void fileShouldBeFetchedAgainWhenItCameDamaged() {
        handler.store = passing(3);
        source.answer = Fetched.done("cd");

        handler.run(job());

        assertThat(concluded).containsExactly(Fetched.later(MediaFailure.DAMAGED, null));
        assertThat(discarded).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "PHOTO, cat.jpg, true",
        "VOICE, , true",
        "DOCUMENT, price.pdf, true",
        "DOCUMENT, page.html, false",
        "DOCUMENT, table.xls, false",
        "DOCUMENT, , false"
    })
    void fileShouldBeGivenUpWhenTheOperatorsLinkLeadsToAPageInstead(Form form, @Nullable String name, boolean lost) {
        MediaFileBuilder file = aFile().linked("https://files.example/1");
        order = new FetchOrder(name == null ? file.build() : file.named(name).build(), ID, form, ASKED);
        handler.store = passing(3, "text/html");

        handler.run(job());

        assertThat(concluded).isEqualTo(lost ? List.of(Fetched.never(MediaFailure.WEB_PAGE, null)) : List.of());
        assertThat(discarded).hasSize(lost ? 1 : 0);
    }

    @Test
    void pageShouldBeTakenWhenItIsWhatTheCustomerSent() {
        order = new FetchOrder(aFile().named("price.pdf").build(), ID, Form.DOCUMENT, ASKED);
        handler.store = passing(3, "text/html");

        handler.run(job());

        assertThat(concluded).isEmpty();
    }

    @Test
    void fileShouldBeGivenUpWhenItIsEmpty() {
        handler.store = refusing(MediaProblem.MEDIA_EMPTY);

        handler.run(job());

        assertThat(concluded).containsExactly(Fetched.never(MediaFailure.EMPTY, null));
    }

    @Test
    void bytesShouldBeKeptWhenTheyAreTheFiles() {
        handler.store = filling();

        JobOutcome outcome = handler.run(job());

        assertThat(outcome).isEqualTo(JobOutcome.completed());
        assertThat(discarded).isEmpty();
    }

    @Test
    void bytesShouldBeRemovedWhenSomebodyElseFetchedTheFileMeanwhile() {
        handler.store = filling();
        first = false;

        JobOutcome outcome = handler.run(job());

        assertThat(outcome).isEqualTo(JobOutcome.completed());
        assertThat(discarded).containsExactly(FILLING);
    }

    @Test
    void messageShouldGoOnWithoutItsFileWhenTheWorkspaceHasNoRoomForIt() {
        handler.store = filling();
        full = true;

        JobOutcome outcome = handler.run(job());

        assertThat(outcome).isEqualTo(JobOutcome.completed());
        assertThat(discarded).containsExactly(FILLING);
        assertThat(concluded).containsExactly(Fetched.never(MediaFailure.STORAGE_FULL, null));
    }

    private MediaStore filling() {
        return passing(FILLING.object().size());
    }

    /** Keeps what comes as so many bytes. */
    private MediaStore passing(long size) {
        return passing(size, "image/webp");
    }

    private MediaStore passing(long size, String mimeType) {
        return new MediaStore() {

            @Override
            public Filling fill(MediaFile file, long limit, ByteSource bytes) throws IOException {
                assertThat(limit).isEqualTo(MOST_MOVING);
                bytes.writeTo(OutputStream.nullOutputStream());
                return new Filling(new StoredObject("k", size, "ab"), mimeType, MediaTraits.NONE);
            }

            @Override
            public void discard(Filling filling) {
                discarded.add(filling);
            }
        };
    }

    /** Stickers only, as a provider carries them. */
    private static final class StickerSource implements MediaSource {

        private Fetched answer = Fetched.done();

        @Override
        public boolean has(MediaFile file) {
            return true;
        }

        @Override
        public long most(Form form, boolean moving) {
            return moving ? MOST_MOVING : MOST_STILL;
        }

        @Override
        public Fetched fetch(FetchOrder order, long limit, OutputStream target) {
            return answer;
        }
    }

    private static MediaStore failing(IOException failure) {
        return new MediaStore() {

            @Override
            public Filling fill(MediaFile file, long limit, ByteSource source) throws IOException {
                throw failure;
            }
        };
    }

    private static MediaStore refusing(MediaProblem problem) {
        return new MediaStore() {

            @Override
            public Filling fill(MediaFile file, long limit, ByteSource source) {
                throw new Problem(problem);
            }
        };
    }

    private static JobRun job() {
        return new JobRun(ID, ID, null, FetchMedia.TYPE, 0, 1, "{\"mediaId\":\"" + ID + "\"}");
    }
}
