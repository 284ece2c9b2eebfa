package vn.hienluong.identity;

/** Carries letters about accounts; the room that knows the mail server does it. */
public interface Post {

    /** A letter in plain text. */
    record Mail(String to, String subject, String text) {}

    /** Whether there is a mail server at all. */
    boolean open();

    /** The installation's own address, before the links in a letter: never the one that a request claims. */
    String address();

    /** At once, for what it carries is kept nowhere. Gives false when the server did not take it. */
    boolean carry(Mail mail);
}
