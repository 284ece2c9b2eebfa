package vn.hienluong;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;
import vn.hienluong.identity.Post;

/**
 * Where letters about accounts arrive in the tests, for as long as a test has hung it out; else the post is the product's
 * own.
 */
@TestComponent
@Primary
public class LetterBox implements Post {

    private final ObjectProvider<Post> all;
    private final List<Mail> letters = new CopyOnWriteArrayList<>();
    private volatile boolean hung;
    private volatile boolean blocked;

    LetterBox(ObjectProvider<Post> all) {
        this.all = all;
    }

    private Post usual() {
        return all.stream().filter(post -> post != this).findFirst().orElseThrow();
    }

    public void hangOut() {
        letters.clear();
        hung = true;
        blocked = false;
    }

    public void takeIn() {
        hung = false;
    }

    public void block() {
        blocked = true;
    }

    public List<Mail> letters() {
        return List.copyOf(letters);
    }

    @Override
    public boolean open() {
        return hung || usual().open();
    }

    @Override
    public String address() {
        return usual().address();
    }

    @Override
    public boolean carry(Mail mail) {
        return hung ? !blocked && letters.add(mail) : usual().carry(mail);
    }
}
