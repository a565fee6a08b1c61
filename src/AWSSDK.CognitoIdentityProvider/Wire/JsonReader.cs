using System.Text.Json;

namespace Amazon.CognitoIdentityProvider.Wire;

/// <summary>Reads the value that the reader stands on, and leaves it on that value's last token.</summary>
internal delegate T JsonReader<T>(ref Utf8JsonReader reader);
