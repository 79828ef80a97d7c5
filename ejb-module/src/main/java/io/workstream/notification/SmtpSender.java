package io.workstream.notification;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/** Hands letters to the operator's mail server, one connection each: mails are rare and servers end idle connections. */
final class SmtpSender {

    /** The server will never take it, whatever we wait. */
    static final class NeverTaken extends Exception {

        private static final long serialVersionUID = 1;

        NeverTaken(MessagingException cause) {
            super(reason(cause), cause);
        }
    }

    private static final int PERMANENT = 5;
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final SmtpServer server;
    private final InternetAddress from;

    SmtpSender(SmtpServer server, InternetAddress from) {
        this.server = server;
        this.from = from;
    }

    /** Why it did not go, in the server's words where it gave some: they stand below those of the library. */
    static String reason(MessagingException failure) {
        List<String> words = new ArrayList<>();
        Exception next = failure;
        while (next != null) {
            words.add(String.valueOf(next.getMessage()).strip());
            next = next instanceof MessagingException mail ? mail.getNextException() : null;
        }
        return String.join(": ", words);
    }

    /** Sends; returns once the server has taken it. */
    void send(Envelope envelope) throws MessagingException, NeverTaken {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // Jakarta Mail looks for its parts through the thread's loader, which in a worker is not always ours.
        thread.setContextClassLoader(SmtpSender.class.getClassLoader());
        try {
            Session session = Session.getInstance(server.properties());
            hand(session, message(session, envelope));
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private void hand(Session session, MimeMessage message) throws MessagingException, NeverTaken {
        try (Transport transport = session.getTransport()) {
            transport.connect(server.user(), server.password());
            transport.sendMessage(message, message.getAllRecipients());
        } catch (SendFailedException refused) {
            if (isForGood(refused)) {
                throw new NeverTaken(refused);
            }
            throw refused;
        }
    }

    /** Whether no wait changes the answer. What a server says to the sender, before the recipient, is for the operator to mend. */
    private static boolean isForGood(SendFailedException refused) {
        if (refused.getInvalidAddresses() != null && refused.getInvalidAddresses().length > 0) {
            return true;
        }
        return refused instanceof SMTPSendFailedException answer
                && !answer.getCommand().startsWith("MAIL")
                && answer.getReturnCode() / 100 == PERMANENT;
    }

    private MimeMessage message(Session session, Envelope envelope) throws MessagingException, NeverTaken {
        Wording.Text words = envelope.words();
        MimeMessage message = new NamedMessage(session, "<" + envelope.id() + "@" + domain() + ">");
        message.setFrom(from);
        message.setRecipient(Message.RecipientType.TO, recipient(envelope));
        message.setSubject(words.subject(), UTF_8);
        message.setSentDate(Date.from(envelope.written()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Content-Language", words.language());
        MimeMultipart both = new MimeMultipart("alternative");
        MimeBodyPart text = new MimeBodyPart();
        text.setText(LetterPaper.text(words), UTF_8);
        MimeBodyPart html = new MimeBodyPart();
        html.setText(LetterPaper.html(words), UTF_8, "html");
        both.addBodyPart(text);
        both.addBodyPart(html);
        message.setContent(both);
        message.saveChanges();
        return message;
    }

    private static InternetAddress recipient(Envelope envelope) throws NeverTaken {
        try {
            return new InternetAddress(envelope.recipient(), true);
        } catch (AddressException wrong) {
            throw new NeverTaken(wrong);
        }
    }

    private String domain() {
        String address = from.getAddress();
        return address.substring(address.indexOf('@') + 1);
    }

    /** By default Jakarta Mail would name the machine and its user. */
    private static final class NamedMessage extends MimeMessage {

        private final String id;

        NamedMessage(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
