package io.workstream.simulator.mail;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.ServerSetup;
import io.workstream.simulator.wire.LiveFeed;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An SMTP server that takes every mail for everybody it is not told to refuse, without login, and keeps it for looking. */
public final class Inbox implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);

    private final List<Mail> mails = new CopyOnWriteArrayList<>();
    private final ServerSetup setup;
    private final PickyServer server;
    private final LiveFeed feed;
    private final Clock clock;

    public Inbox(String address, int port, LiveFeed feed, Clock clock) {
        this.setup = new ServerSetup(port, address, ServerSetup.PROTOCOL_SMTP);
        this.server = new PickyServer(setup);
        this.feed = feed;
        this.clock = clock;
    }

    /** Throws with the port in the message when it is taken. */
    public void start() {
        refuseTakenPort();
        server.getUserManager().setMessageDeliveryHandler(this::take);
        server.start();
    }

    public int port() {
        return server.getSmtp().getPort();
    }

    /** Oldest first; a mail to several people stands here once for each. */
    public List<Mail> mails() {
        return List.copyOf(mails);
    }

    /**
     * Answers the next mails to an address so, before they are sent.
     *
     * @param reply with its code: {@code 550} for good, {@code 450} for now
     */
    public void refuse(String address, String reply, int times) {
        server.refuse(address, reply, times);
    }

    /** Answers so once the mail itself was sent, where {@link #refuse} answers its recipient. */
    public void refuseMail(String address, String reply, int times) {
        server.refuseMail(address, reply, times);
    }

    public void clear() {
        mails.clear();
        try {
            server.purgeEmailFromAllMailboxes();
        } catch (FolderException e) {
            throw new IllegalStateException("the mailboxes cannot be emptied", e);
        }
        feed.changed(LiveFeed.Area.MAIL);
    }

    @Override
    public void close() {
        server.stop();
    }

    /** GreenMail itself would only report, after two seconds, that its server did not start. */
    private void refuseTakenPort() {
        try (ServerSocket probe = new ServerSocket(setup.getPort(), 1, InetAddress.getByName(setup.getBindAddress()))) {
            LOG.trace("{} is free", probe);
        } catch (IOException e) {
            throw new IllegalStateException("SMTP port " + setup.getPort() + " is already in use", e);
        }
    }

    private GreenMailUser take(MovingMessage moving, MailAddress to) throws MessagingException, UserException {
        MimeMessage message = moving.getMessage();
        try {
            mails.add(new Mail(
                    sender(moving),
                    to.getEmail(),
                    String.valueOf(message.getSubject()),
                    body(message, "text/plain"),
                    body(message, "text/html"),
                    clock.instant()));
        } catch (IOException e) {
            throw new UncheckedIOException("a received mail cannot be read", e);
        }
        feed.changed(LiveFeed.Area.MAIL);
        return recipient(to.getEmail());
    }

    /** Whom the mail names; the envelope only where it names nobody. */
    private static String sender(MovingMessage moving) throws MessagingException {
        Address[] named = moving.getMessage().getFrom();
        return named == null || named.length == 0 ? String.valueOf(moving.getReturnPath()) : named[0].toString();
    }

    private GreenMailUser recipient(String email) throws UserException {
        GreenMailUser known = server.getUserManager().getUserByEmail(email);
        return known == null ? server.getUserManager().createUser(email, email, email) : known;
    }

    /** The first part of this type, empty when there is none. */
    private static String body(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return String.valueOf(part.getContent());
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                String found = body(parts.getBodyPart(i), type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }
}
