package vn.hienluong.files;

import java.nio.file.Path;
import vn.hienluong.files.store.Store;
import vn.hienluong.files.store.TestStores;

class LocalUploadsModuleTests extends UploadsContract {

    @Override
    Store store(Path scratch) {
        return TestStores.local(folder.resolve("store"));
    }
}
