package vn.hienluong.files;

/**
 * A file on its way.
 *
 * @param size of the whole, in bytes
 * @param received how much of it is on the disk
 */
public record Upload(UploadId id, String name, long size, long received) {

    public boolean whole() {
        return received == size;
    }
}
