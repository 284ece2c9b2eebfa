/** Where contents lie that all nodes share: a folder, or an S3-compatible store. */
@NullMarked
package vn.hienluong.files.store;

import org.jspecify.annotations.NullMarked;
