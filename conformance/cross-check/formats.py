"""Prints what SimpleITK finds in image files. See README.md beside this file."""

import os
import sys
import zlib

import SimpleITK

# The names that this library has for pixel types.
TYPES = {
    SimpleITK.sitkUInt8: "uint8",
    SimpleITK.sitkInt8: "int8",
    SimpleITK.sitkUInt16: "uint16",
    SimpleITK.sitkInt16: "int16",
    SimpleITK.sitkUInt32: "uint32",
    SimpleITK.sitkInt32: "int32",
    SimpleITK.sitkUInt64: "uint64",
    SimpleITK.sitkInt64: "int64",
    SimpleITK.sitkFloat32: "float32",
    SimpleITK.sitkFloat64: "float64",
}


def numbers(values):
    return " ".join(repr(value) for value in values)


def axes(image):
    """Direction of x, y and z, one after the other; SimpleITK has them as columns of a matrix."""
    matrix = image.GetDirection()
    size = image.GetDimension()
    return [matrix[row * size + column] for column in range(size) for row in range(size)]


def findings(files):
    print("file,type,size,spacing,origin,axes,crc32")
    for file in files:
        image = SimpleITK.ReadImage(file)
        voxels = SimpleITK.GetArrayFromImage(image)
        fields = [
            os.path.basename(file),
            TYPES[image.GetPixelID()],
            numbers(image.GetSize()),
            numbers(image.GetSpacing()),
            numbers(image.GetOrigin()),
            numbers(axes(image)),
            f"{zlib.crc32(voxels.astype(voxels.dtype.newbyteorder('<')).tobytes()):08x}",
        ]
        print(",".join(fields))


if __name__ == "__main__":
    findings(sys.argv[1:])
