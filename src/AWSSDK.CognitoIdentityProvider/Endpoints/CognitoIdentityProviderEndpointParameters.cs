#nullable disable
using Amazon.Runtime.Endpoints;

namespace Amazon.CognitoIdentityProvider.Endpoints;

/// <summary>What the endpoint of a call depends on.</summary>
public class CognitoIdentityProviderEndpointParameters : EndpointParameters
{
    public CognitoIdentityProviderEndpointParameters()
    {
        UseDualStack = false;
        UseFIPS = false;
    }

    /// <summary>System name of the region, such as eu-west-1.</summary>
    public string Region
    {
        get => (string)this[nameof(Region)];
        set => this[nameof(Region)] = value;
    }

    /// <summary>IPv6 as well as IPv4. Default false.</summary>
    public bool? UseDualStack
    {
        get => (bool?)this[nameof(UseDualStack)];
        set => this[nameof(UseDualStack)] = value;
    }

    /// <summary>The FIPS 140 validated endpoint. Default false.</summary>
    public bool? UseFIPS
    {
        get => (bool?)this[nameof(UseFIPS)];
        set => this[nameof(UseFIPS)] = value;
    }

    /// <summary>A custom endpoint in place of the region's own.</summary>
    public string Endpoint
    {
        get => (string)this[nameof(Endpoint)];
        set => this[nameof(Endpoint)] = value;
    }
}
