package io.workstream.media;

import io.workstream.shared.Ids;
import io.workstream.shared.Problem;
import io.workstream.storage.ByteSource;
import io.workstream.storage.Storage;
import io.workstream.storage.StoredObject;
import io.workstream.storage.TooLargeException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Moves bytes between storage and the world, with no transaction open while they flow. */
@ApplicationScoped
public class MediaStore {

    private static final Logger LOG = Logger.getLogger(MediaStore.class.getName());

    @Inject
    Storage storage;

    @Inject
    Clock clock;

    /**
     * Stores the bytes of a file that is expected, and tells their size, digest and real type. Each call makes an object of
     * its own, so that two who fill the same file never share one; whichever the row then names is the file's. The row is
     * not touched here: that belongs into the transaction with all that follows.
     *
     * @param limit most bytes taken
     * @throws Problem {@code MEDIA_TOO_LARGE} or {@code MEDIA_EMPTY}; nothing is kept
     * @throws IOException what the source or the storage throws; likewise
     */
    public Filling fill(MediaFile file, long limit, ByteSource source) throws IOException {
        try {
            StoredObject object = storage.put(ObjectKeys.attempt(file, Ids.next(clock)), limit, source);
            if (object.size() == 0) {
                storage.delete(object.key());
                throw new Problem(MediaProblem.MEDIA_EMPTY);
            }
            return filling(file, object);
        } catch (TooLargeException tooLarge) {
            throw (Problem) new Problem(MediaProblem.MEDIA_TOO_LARGE, Map.of("limit", limit)).initCause(tooLarge);
        }
    }

    /** Opens a stored file from a byte on. */
    public InputStream open(MediaFile file, long offset) throws IOException {
        if (file.status() != MediaStatus.STORED) {
            throw new Problem(MediaProblem.MEDIA_NOT_THERE);
        }
        try {
            return storage.open(key(file), offset);
        } catch (FileNotFoundException gone) {
            throw (Problem) new Problem(MediaProblem.MEDIA_NOT_THERE).initCause(gone);
        }
    }

    /** Removes bytes that no row names. Should that fail, {@link MediaSweeper} finds them later. */
    public void discard(Filling filling) {
        try {
            storage.delete(filling.object().key());
        } catch (IOException left) {
            LOG.log(Level.WARNING, "could not remove " + filling.object().key(), left);
        }
    }

    private Filling filling(MediaFile file, StoredObject object) throws IOException {
        try (InputStream bytes = new BufferedInputStream(storage.open(object.key(), 0))) {
            MediaTraits picture = WebPHeader.read(bytes);
            String mimeType = ContentTypes.detect(bytes, file.fileName(), file.mimeType());
            if (!ContentTypes.mp4(mimeType)) {
                return new Filling(object, mimeType, picture);
            }
            MediaTraits film = film(object);
            return new Filling(object, ContentTypes.ofTracks(mimeType, film.tracks()), film);
        }
    }

    private MediaTraits film(StoredObject object) throws IOException {
        return MediaTraits.film(FilmTracks.read(offset -> storage.open(object.key(), offset), object.size()));
    }

    private static String key(MediaFile file) {
        String key = file.storageKey();
        if (key == null) {
            throw new IllegalStateException("file " + file.id() + " has no object in storage");
        }
        return key;
    }
}
