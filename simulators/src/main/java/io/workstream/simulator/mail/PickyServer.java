package io.workstream.simulator.mail;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.server.AbstractServer;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpState;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A mail server that answers some recipients, or the mails for them, with a reply of one's choice. */
final class PickyServer extends GreenMail {

    private record Refusal(String reply, int times) {}

    private final Map<String, Refusal> ofRecipients = new ConcurrentHashMap<>();
    private final Map<String, Refusal> ofMails = new ConcurrentHashMap<>();

    PickyServer(ServerSetup setup) {
        super(setup);
    }

    void refuse(String address, String reply, int times) {
        ofRecipients.put(address, new Refusal(reply, times));
    }

    void refuseMail(String address, String reply, int times) {
        ofMails.put(address, new Refusal(reply, times));
    }

    private static String check(Map<String, Refusal> refusals, MailAddress recipient) {
        String address = recipient.getEmail();
        Refusal refusal = refusals.get(address);
        if (refusal == null) {
            return "";
        }
        refusals.computeIfPresent(
                address, (key, left) -> left.times() > 1 ? new Refusal(left.reply(), left.times() - 1) : null);
        return refusal.reply();
    }

    @Override
    protected Map<String, AbstractServer> createServices(ServerSetup[] setups, Managers usual) {
        return super.createServices(setups, new PickyManagers(usual));
    }

    /** The usual ones, but for who decides about recipients. */
    private final class PickyManagers extends Managers {

        private final Managers usual;
        private final SmtpManager smtp;

        PickyManagers(Managers usual) {
            this.usual = usual;
            this.smtp = new SmtpManager(usual.getImapHostManager(), usual.getUserManager()) {
                @Override
                public String checkRecipient(SmtpState state, MailAddress recipient) {
                    String reply = check(ofRecipients, recipient);
                    return reply.isEmpty() ? super.checkRecipient(state, recipient) : reply;
                }

                @Override
                public String checkData(SmtpState state) {
                    return state.getMessage().getToAddresses().stream()
                            .map(recipient -> check(ofMails, recipient))
                            .filter(reply -> !reply.isEmpty())
                            .findFirst()
                            .orElseGet(() -> super.checkData(state));
                }
            };
        }

        @Override
        public SmtpManager getSmtpManager() {
            return smtp;
        }

        @Override
        public UserManager getUserManager() {
            return usual.getUserManager();
        }

        @Override
        public ImapHostManager getImapHostManager() {
            return usual.getImapHostManager();
        }
    }
}
