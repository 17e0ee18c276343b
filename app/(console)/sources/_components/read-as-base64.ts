// Reads a chosen file as base 64, byte by byte as it is: how it is encoded is found out where it is read.
export function readAsBase64(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => {
      const address = typeof reader.result === 'string' ? reader.result : '';
      resolve(address.slice(address.indexOf(',') + 1));
    };
    reader.onerror = () => reject(new Error(`"${file.name}" could not be read. Choose it again.`));
    reader.readAsDataURL(file);
  });
}
