package vn.hienluong.files;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import vn.hienluong.files.store.S3Server;
import vn.hienluong.files.store.Scratch;
import vn.hienluong.files.store.Store;

class S3UploadsModuleTests extends UploadsContract {

    private static S3Server server;

    @BeforeAll
    static void aServer() {
        server = new S3Server();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Override
    Store store(Path scratch) {
        return server.store("hien-luong/", new Scratch(scratch));
    }
}
